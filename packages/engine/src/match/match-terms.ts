import { hashPair } from '../normalise/hash-units.ts'
import { type Reading, tokenLength } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import { gapKind, tokenFlag, tokenKind } from '../normalise/unit-kind.ts'
import { findBentWords } from './find-bent-words.ts'
import { findJoinedWords } from './find-joined-words.ts'
import { findSpelledOut } from './find-spelled-out.ts'
import type { Form, FormIndex } from './form-index.ts'
import type { Hit } from './hit.ts'
import { looksLike } from './look-alike-spellings.ts'

const separators = trickBit.separators
const homoglyph = trickBit.homoglyph

/** A Latin term is read in a word wholly of look-alike letters only from this length on: shorter ones are real words there. */
const lookAlikeMinimum = 5

/**
 * Every term of the index that stands in the reading, overlapping ones too, in order of place.
 * Words match whole; characters of unspaced scripts match anywhere; the words of a term may be parted by spaces or joiners.
 */
export function matchTerms(reading: Reading, index: FormIndex): Hit[] {
  const hits: Hit[] = []
  const { hash, tokenCount } = reading
  for (let token = 0; token < tokenCount; token++) {
    const first = hash[token] as number
    if (index.holdsWord(first)) {
      confirmAny(reading, index, index.single(first), token, hits)
    }
    if (token + 1 < tokenCount) {
      const pair = hashPair(first, hash[token + 1] as number)
      if (index.holdsPair(pair)) confirmAny(reading, index, index.pair(pair), token, hits)
    }
    findJoinedWords(reading, index, token, hits)
  }
  findSpelledOut(reading, index, hits)
  findBentWords(reading, index, hits)
  return hits.sort((a, b) => a.from - b.from || b.to - a.to || a.term - b.term)
}

/** The forms that stand at a place; if none is spelled so, the names that look like it: "lvory". */
function confirmAny(reading: Reading, index: FormIndex, forms: readonly number[], from: number, hits: Hit[]): void {
  const before = hits.length
  for (const form of forms) confirm(reading, index.form(form), from, tokenIs, 0, hits)
  if (hits.length > before) return
  for (const number of forms) {
    const form = index.form(number)
    if (form.names) confirm(reading, form, from, tokenLooksLike, homoglyph, hits)
  }
}

type SameWord = (reading: Reading, token: number, text: string) => boolean

function confirm(reading: Reading, form: Form, from: number, isSame: SameWord, trick: number, hits: Hit[]): void {
  const to = from + form.tokens.length - 1
  if (to >= reading.tokenCount) return
  let tricks = trick
  for (let token = from; token <= to; token++) {
    if (!isSame(reading, token, form.tokens[token - from] as string)) return
    const bent = scriptTrick(reading, token, form.latin[token - from] as boolean)
    if (bent < 0) return
    tricks |= bent | (reading.tricks[token] as number)
    if (reading.kind[token] === tokenKind.emoji) tricks |= trickBit.emoji
    if (token > from) {
      const parted = gapTrick(reading, token)
      if (parted < 0) return
      tricks |= parted
    }
  }
  for (const term of form.terms) hits.push({ term, from, to, tricks })
}

/** Whether the token's folded units are exactly this text. */
function tokenIs(reading: Reading, token: number, text: string): boolean {
  const from = reading.unitFrom[token] as number
  if (tokenLength(reading, token) !== text.length) return false
  for (let i = 0; i < text.length; i++) if (reading.units[from + i] !== text.charCodeAt(i)) return false
  return true
}

function tokenLooksLike(reading: Reading, token: number, text: string): boolean {
  const from = reading.unitFrom[token] as number
  if (tokenLength(reading, token) !== text.length) return false
  for (let i = 0; i < text.length; i++) if (!looksLike(reading.units[from + i] as number, text.charCodeAt(i))) return false
  return true
}

/** The trick of writing a Latin word in another script, 0 when it is not, −1 when it is another script's own word. */
function scriptTrick(reading: Reading, token: number, latin: boolean): number {
  const flags = reading.flags[token] as number
  if (!latin || (flags & tokenFlag.latin) !== 0 || (flags & (tokenFlag.lookAlike | tokenFlag.foreign)) === 0) return 0
  return tokenLength(reading, token) >= lookAlikeMinimum ? homoglyph : -1
}

/** What the gap before a later token of a term means: 0 fine, a trick, or −1: too wide. */
function gapTrick(reading: Reading, token: number): number {
  const gap = reading.gap[token] as number
  if (gap === gapKind.none) return 0
  if (gap > gapKind.space) return -1
  if (reading.kind[token] !== tokenKind.character || reading.kind[token - 1] !== tokenKind.character) return 0
  return standsAlone(reading, token) && standsAlone(reading, token - 1) ? separators : -1
}

/** A character of an unspaced script with gaps on both sides, as in 象 牙. */
function standsAlone(reading: Reading, token: number): boolean {
  const gapAfter = token + 1 < reading.tokenCount ? reading.gap[token + 1] : gapKind.sentence
  return reading.gap[token] !== gapKind.none && gapAfter !== gapKind.none
}
