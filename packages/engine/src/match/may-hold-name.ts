import { mayHold } from '../image/filter.ts'
import { isName, wordsOf } from '../image/image-index.ts'
import type { Image } from '../image/open-image.ts'
import { groupInts, groupOf } from '../image/pair-groups.ts'
import { formInts } from '../image/sections.ts'
import { firstSlot, nextSlot } from '../image/slots.ts'
import type { FunctionWords } from '../language/function-words.ts'
import { Hearing } from '../language/hear-words.ts'
import { tellScript } from '../language/tell-script.ts'
import type { Spoken } from '../language/votes.ts'
import { foldTable } from '../normalise/fold-table.ts'
import { hashPair, hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { leetLetters } from '../normalise/look-alikes.ts'
import { scanHidden, scanRare, scanSeveral, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'
import { findCompound, partsMaximum } from './find-compound.ts'
import { findSlip } from './find-slip.ts'
import { foldWord } from './fold-word.ts'
import { looksLike } from './look-alike-spellings.ts'
import { near, nearWord, wordAfter, wordBefore } from './near-words.ts'
import { scanUnits } from './scan-units.ts'
import type { ScanVisitor } from './scan-visitor.ts'
import { slipMaximum, slipMinimum } from './slip-keys.ts'
import { maybe, whatMayBe } from './word-edges.ts'

/** A part of a hashtag shorter than this is no word of its own. */
const partMinimum = 3
const partMaximum = 24

/**
 * Whether anything in a text may name an animal, a plant or what is made of one, however it is bent. Most texts of the world
 * name none, and need no further reading. Never false where `matchTerms` finds a name. With `words` it hears what is spoken, too.
 */
export function mayHoldName(units: Uint16Array, length: number, image: Image, words?: FunctionWords): boolean {
  const { headFilter, gramFilter, loneCharacters, wordFilter, pairFilter } = image
  visitor.image = image
  visitor.units = units
  visitor.length = length
  const functionWords = words ? hearing.begin(units, words) : nothing
  return scanUnits(
    units,
    length,
    { heads: headFilter, words: wordFilter, pairs: pairFilter, grams: gramFilter, lone: loneCharacters, functionWords },
    visitor,
  )
}

/** What the text speaks in which `mayHoldName` found nothing: it heard every word of it. */
export function languageHeard(units: Uint16Array, length: number): Spoken['language'] {
  return (visitor.holdsFurther ? tellScript(units, length) : undefined) ?? hearing.count().language
}

const hearing = new Hearing()
/** A filter that nothing passes. */
const nothing = new Int32Array(1)

/** One visitor for all texts: a scan leaves nothing in it. */
class NameVisitor implements ScanVisitor {
  readonly isPlain = false
  image!: Image
  units!: Uint16Array
  length = 0
  holdsFurther = true

  end(holdsFurther: boolean): void {
    this.holdsFurther = holdsFurther
  }

  functionWord(hash: number, from: number, to: number): void {
    hearing.hear(hash, from, to)
  }

  word(hash: number): boolean {
    return this.#standsIn(hash)
  }

  pair(hash: number, from: number): boolean {
    const { pairForms, forms } = this.image
    const group = groupOf(this.image, hash)
    if (group < 0) return false
    const end = group + (pairForms[group] as number) * groupInts
    for (let at = group + 1; at < end; at += groupInts) {
      const form = pairForms[at] as number
      if (isName(forms, form) && this.#goesOn(form, from)) return true
    }
    return false
  }

  long(from: number, to: number): boolean {
    const may = whatMayBe(this.units, from, to, this.image.edges)
    if (may === 0) return false
    const length = foldWord(this.units, from, to, letters)
    if (length === 0) return false
    let hash: number = hashSeed
    for (let at = 0; at < length; at++) hash = hashUnit(hash, letters[at] as number)
    if ((may & maybe.slip) !== 0 && findSlip(this.image, letters, 0, length, hash) >= 0) return true
    return (may & maybe.compound) !== 0 && findCompound(this.image, letters, 0, length, hash, parts) > 0
  }

  odd(from: number, to: number): boolean {
    if (!isPlain(this.units, from, to) || this.#holdsPart(from, to)) return true
    const length = foldLetters(this.units, from, to, bent)
    if (length === 0) return false
    if (this.#isStuck(length, from, to) || this.#fitsShortened(0, length, from, to)) return true
    if (seen.letters === 0 || seen.standIns === 0) return false
    if (this.#fitsRead(letterI, length, from, to)) return true
    return seen.twofold > 0 && (this.#fitsRead(letterL, length, from, to) || this.#fitsRead(bothAsI, length, from, to))
  }

  pieces(from: number, to: number): boolean {
    return !isPlain(this.units, from, to) || this.#mayBeWord(this.#joined(from, to))
  }

  spelled(): boolean {
    return true
  }

  /** Whether the letters before the first digit or behind the last may be a name, or a word of one. */
  #isStuck(length: number, from: number, to: number): boolean {
    if (seen.digits === 0) return false
    let hash: number = hashSeed
    let digits = 0
    for (let at = 0; at < length; at++) {
      const letter = bent[at] as number
      if (letter >= digitFirst && letter <= digitLast) {
        if (digits++ === 0 && hash !== hashSeed && this.#fits(hash, from, to)) return true
        hash = hashSeed
      } else hash = hashUnit(hash, letter)
    }
    return hash !== hashSeed && this.#fits(hash, from, to)
  }

  /** Whether a bent word fits with its digits and signs read as letters, `1` as this one, its repeated letters as they are or fewer. */
  #fitsRead(one: number, length: number, from: number, to: number): boolean {
    let hash: number = hashSeed
    for (let at = 0; at < length; at++) hash = hashUnit(hash, readAs(bent[at] as number, one))
    return this.#fits(hash, from, to) || this.#fitsShortened(one, length, from, to)
  }

  /** Whether it fits with letters that stand three times or more in a row read once or twice. */
  #fitsShortened(one: number, length: number, from: number, to: number): boolean {
    for (let run = 1; run < runMinimum; run++) {
      let hash: number = hashSeed
      let isShorter = false
      for (let at = 0; at < length; ) {
        const letter = readAs(bent[at] as number, one)
        let next = at + 1
        while (next < length && readAs(bent[next] as number, one) === letter) next++
        const times = next - at
        if (times >= runMinimum) isShorter = true
        for (let i = times >= runMinimum ? run : times; i > 0; i--) hash = hashUnit(hash, letter)
        at = next
      }
      if (!isShorter) return false
      if (this.#fits(hash, from, to)) return true
    }
    return false
  }

  /** Whether a bent word, read under this hash, is a name by itself, or may be one with the word before it or behind it. */
  #fits(hash: number, from: number, to: number): boolean {
    if (this.#mayBeWord(hash)) return true
    if (!mayHold(this.image.partFilter, hash)) return false
    const before = wordBefore(this.units, from)
    if (before === near.unclear || (before === near.plain && this.#mayBePair(hashPair(nearWord.hash, hash)))) return true
    const after = wordAfter(this.units, to, this.length)
    return after === near.unclear || (after === near.plain && this.#mayBePair(hashPair(hash, nearWord.hash)))
  }

  /** Whether the third word of a name is where it should be; true where that is not plain to see. */
  #goesOn(form: number, from: number): boolean {
    const { forms, units } = this.image
    if (wordsOf(forms, form) < 3) return true
    for (let word = 0, at = from; word < 3; word++, at = nearWord.to) {
      if (wordAfter(this.units, at, this.length) !== near.plain) return true
    }
    if (nearWord.to - nearWord.from >= slipMinimum) return true
    let pool = forms[form * formInts] as number
    for (let words = 0; words < 2; words++) while (units[pool++] !== 0);
    for (let at = nearWord.from; at < nearWord.to; at++) {
      if (!looksLike((scanTable[this.units[at] as number] as number) & 0xffff, units[pool++] as number)) return false
    }
    return units[pool] === 0
  }

  /** Whether a name stands under this very hash. */
  #standsIn(hash: number): boolean {
    const slots = this.image.wordSlots
    for (let at = firstSlot(slots, hash); slots[at + 1] !== 0; at = nextSlot(slots, at)) {
      if (slots[at] === hash && isName(this.image.forms, (slots[at + 1] as number) - 1)) return true
    }
    return false
  }

  /** The hash of the letters of a stretch without what parts them. */
  #joined(from: number, to: number): number {
    let hash: number = hashSeed
    for (let at = from; at < to; at++) {
      const folded = foldedAt(this.units, at, 0)
      if (folded !== 0) hash = hashUnit(hash, folded)
    }
    return hash
  }

  /** Whether any stretch of a hashtag is a word that names, plain or with its digits read as letters. */
  #holdsPart(from: number, to: number): boolean {
    let before = from - 1
    while (before >= 0 && scanTable[this.units[before] as number] === scanHidden) before--
    if (before < 0 || foldTable.kind[this.units[before] as number] !== unitKind.hash) return false
    for (let start = from; start <= to - partMinimum; start++) {
      if (foldedAt(this.units, start, 0) === 0) continue
      let plain: number = hashSeed
      let asI: number = hashSeed
      let asL: number = hashSeed
      for (let at = start, read = 0; at < to && read < partMaximum; at++) {
        if (foldedAt(this.units, at, 0) === 0) continue
        read++
        plain = hashUnit(plain, foldedAt(this.units, at, 0))
        asI = hashUnit(asI, foldedAt(this.units, at, letterI))
        asL = hashUnit(asL, foldedAt(this.units, at, letterL))
        if (this.#mayBeWord(plain) || this.#mayBeWord(asI) || this.#mayBeWord(asL)) return true
      }
    }
    return false
  }

  #mayBePair(hash: number): boolean {
    if (!mayHold(this.image.pairFilter, hash)) return false
    const { pairForms, forms } = this.image
    const group = groupOf(this.image, hash)
    if (group < 0) return false
    const end = group + (pairForms[group] as number) * groupInts
    for (let at = group + 1; at < end; at += groupInts) if (isName(forms, pairForms[at] as number)) return true
    return false
  }

  #mayBeWord(hash: number): boolean {
    return mayHold(this.image.wordFilter, hash) && this.#standsIn(hash)
  }
}

/** A letter that folds to several or an astral one is read by the slow way only. */
function isPlain(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const what = scanTable[units[at] as number] as number
    if (what === scanSeveral || (what & 0xf_ffff) === (scanRare | unitKind.highSurrogate)) return false
  }
  return true
}

export const visitor = new NameVisitor()
/** From so many on, equal letters in a row are a disguise. */
const runMinimum = 3
const letterI = 0x69
const digitFirst = 0x30
const digitLast = 0x39
const letters = new Uint16Array(slipMaximum)
const parts = new Int32Array(partsMaximum)
const letterL = 0x6c
/** `1` and each `l` as i: the spelling under which a name is found whose letters look alike. */
const bothAsI = 1

/** The letters of a bent word, and how many of them are what: one for all, since nothing is to be made for a word. */
const bent = new Uint16Array(64)
const seen = { letters: 0, digits: 0, standIns: 0, twofold: 0 }

/** Write what stands in a bent word to `bent` and count it; 0 when there is more of it than anybody bends. */
function foldLetters(units: Uint16Array, from: number, to: number, into: Uint16Array): number {
  let count = 0
  seen.letters = seen.digits = seen.standIns = seen.twofold = 0
  for (let at = from; at < to; at++) {
    const folded = foldedAt(units, at, 0)
    if (folded === 0) continue
    if (count === into.length) return 0
    into[count++] = folded
    const standsIn = folded < 128 && leet[folded] !== 0
    if (standsIn) seen.standIns++
    if (folded >= digitFirst && folded <= digitLast) seen.digits++
    else if (!standsIn) seen.letters++
    if (readTwoWays.has(folded)) seen.twofold++
  }
  return count
}

/** A folded unit as the letter it may stand for; with no `one`, as itself. */
function readAs(folded: number, one: number): number {
  if (one === 0 || folded >= 128) return folded
  if (one === bothAsI && folded === letterL) return letterI
  if (leet[folded] === 0) return folded
  if (readTwoWays.has(folded)) return one === bothAsI ? letterI : one
  return leet[folded] as number
}

const leet: Uint16Array = Uint16Array.from({ length: 128 }, (_, unit) => leetLetters.get(unit)?.charCodeAt(0) ?? 0)
const readTwoWays: ReadonlySet<number> = new Set([0x31, 0x21, 0x7c])

/** The folded unit at a place, 0 for what is not seen or parts words; with `one`, a digit or sign as the letter it stands for. */
function foldedAt(units: Uint16Array, at: number, one: number): number {
  const unit = units[at] as number
  const what = scanTable[unit] as number
  const folded = what < scanSeveral ? what & 0xffff : isSign(unit) ? (foldTable.fold[unit] as number) : 0
  return readAs(folded, one)
}

const isSign = (unit: number) => leet[unit] !== undefined && leet[unit] !== 0
