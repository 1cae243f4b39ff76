import type { Image } from '../image/open-image.ts'
import { formInts, formLatinShift } from '../image/sections.ts'
import { foldTable } from '../normalise/fold-table.ts'
import { scanCharacter, scanDigit, scanGap, scanHidden, scanRare, scanSeveral, scanTable } from '../normalise/scan-table.ts'
import { tokenFlag, unitKind } from '../normalise/unit-kind.ts'
import { astralAt } from './scan-word.ts'

/** A Latin term is read in a word wholly of look-alike letters only from this length on: shorter ones are real words there. */
const lookAlikeMinimum = 5

const none: readonly number[] = []

/**
 * Whether a form stands at `from`, where a word or character begins: the place behind it, or −1. The same letters after
 * folding, words parted by white space or joiners, whole words, no other script's own words.
 */
export function matchForm(units: Uint16Array, length: number, from: number, image: Image, form: number): number {
  const bits = image.forms[form * formInts + 1] as number
  const poolFrom = image.forms[form * formInts] as number
  let pool = poolFrom
  let at = from
  for (let word = 0; word < (bits & 0xff); word++) {
    if (word > 0) {
      at = skipGap(units, length, at)
      if (at < 0) return disagree(pool - poolFrom)
    }
    const first = at
    let parts = none
    let part = 0
    let scripts = 0
    let letters = 0
    for (; image.units[pool] !== 0; pool++, letters++) {
      if (part < parts.length) {
        if (parts[part++] !== image.units[pool]) return disagree(pool - poolFrom)
        continue
      }
      while (at < length && scanTable[units[at] as number] === scanHidden) at++
      if (at >= length) return disagree(pool - poolFrom)
      const unit = units[at] as number
      const what = letterAt(units, at, length)
      at += what.size
      scripts |= foldTable.script[unit] as number
      if (what.packed === scanSeveral) {
        parts = foldTable.expansions.get(unit) ?? none
        part = 1
        if (parts[0] !== image.units[pool]) return disagree(pool - poolFrom)
      } else if ((what.packed & 0xffff) !== image.units[pool] || what.packed >= scanHidden) return disagree(pool - poolFrom)
    }
    if (part < parts.length || !endsHere(units, length, first, at)) return disagree(pool - poolFrom)
    const isLatin = ((bits >> (formLatinShift + Math.min(word, 15))) & 1) === 1
    if (isLatin && (scripts & tokenFlag.latin) === 0 && (scripts & ownScript) !== 0 && letters < lookAlikeMinimum) {
      return disagree(pool - poolFrom)
    }
    pool++
  }
  return at
}

/** Of the form that was last not found: at which of its units, the 0 behind a word among them, the text went otherwise. */
export const lettersAgreed = { count: 0 }

function disagree(count: number): -1 {
  lettersAgreed.count = count
  return -1
}

const ownScript = tokenFlag.lookAlike | tokenFlag.foreign

const letter = { packed: 0, size: 1 }

/** What stands at a place, an astral character as one of two units. The answer is overwritten by the next. */
function letterAt(units: Uint16Array, at: number, length: number): Readonly<typeof letter> {
  const unit = units[at] as number
  const packed = scanTable[unit] as number
  letter.packed = packed
  letter.size = 1
  if (packed < scanRare || packed >= scanGap) return letter
  const kind = packed & 0xffff
  if (kind === unitKind.highSurrogate) {
    letter.packed = astralAt(units, at, length)
    letter.size = 2
  } else if (kind === unitKind.emoji) letter.packed = scanCharacter | unit
  else if (kind === unitKind.disguise || unit === 0x24) letter.packed = foldTable.fold[unit] as number
  return letter
}

/** Over white space, joiners and what is not seen, to the next word of a term; −1 where a clause ends or nothing parts two words. */
function skipGap(units: Uint16Array, length: number, from: number): number {
  let at = from
  let isParted = false
  for (; at < length; at++) {
    const what = scanTable[units[at] as number] as number
    if (what === scanHidden) continue
    if (what < scanGap) break
    const kind = what & 0xffff
    if (kind !== unitKind.separator && kind !== unitKind.joiner) return -1
    if (units[at] === 0x2e && at + 1 < length && isSpace(units[at + 1] as number)) return -1
    isParted = true
  }
  if (at >= length) return -1
  const afterIsCharacter = isCharacter(units, at, length)
  const beforeIsCharacter = isCharacterBefore(units, from, length)
  if (isParted) return afterIsCharacter && beforeIsCharacter ? -1 : at
  return afterIsCharacter || beforeIsCharacter ? at : -1
}

const isSpace = (unit: number) => unit === 0x20 || unit === 0x0a || unit === 0x0d

function isCharacter(units: Uint16Array, at: number, length: number): boolean {
  const { packed } = letterAt(units, at, length)
  return packed >= scanCharacter && packed < scanHidden
}

function isCharacterBefore(units: Uint16Array, to: number, length: number): boolean {
  let at = to - 1
  while (at > 0 && scanTable[units[at] as number] === scanHidden) at--
  if (at > 0 && ((units[at] as number) & 0xfc00) === 0xdc00) at--
  return at >= 0 && isCharacter(units, at, length)
}

/** A word must end where the term's word ends; a character of an unspaced script ends anywhere. */
function endsHere(units: Uint16Array, length: number, first: number, to: number): boolean {
  if (isCharacter(units, first, length)) return true
  let at = to
  while (at < length && scanTable[units[at] as number] === scanHidden) at++
  if (at >= length) return true
  const { packed } = letterAt(units, at, length)
  if ((scanTable[units[at] as number] as number) >= scanRare && packed < scanDigit) return !isLetterNext(units, at, length)
  return packed > scanSeveral
}

/** After a sign that may stand for a letter: the word goes on only when a letter follows. */
function isLetterNext(units: Uint16Array, at: number, length: number): boolean {
  if ((scanTable[units[at] as number] as number) === (scanRare | unitKind.highSurrogate)) return true
  return at + 1 < length && foldTable.kind[units[at + 1] as number] === unitKind.letter
}
