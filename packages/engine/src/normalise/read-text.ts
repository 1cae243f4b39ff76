import { unitBuffer } from './copy-units.ts'
import { foldAstral } from './fold-astral.ts'
import { foldTable } from './fold-table.ts'
import { hashSeed, hashUnit } from './hash-units.ts'
import { createReading, type Reading } from './reading.ts'
import { trickBit } from './trick-bits.ts'
import { gapKind, tokenFlag, tokenKind, unitKind } from './unit-kind.ts'

const { kind: kinds, fold: folds, trick: trickOf, script: scriptOf, expansions } = foldTable
const { letter, digit } = unitKind
const homoglyph = trickBit.homoglyph
const zeroWidth = trickBit['zero-width']

/** Per unit that is a letter or a digit of one unit when folded: that unit, its `tokenFlag` bits above, and whether a trick was undone. */
const hasTrick = 1 << 24
const letterTable: Int32Array = Int32Array.from({ length: 65_536 }, (_, unit) => {
  const kind = kinds[unit]
  const fold = folds[unit] as number
  if (fold === 0 || (kind !== letter && kind !== digit)) return 0
  const flags = kind === digit ? tokenFlag.digit : tokenFlag.letter | (scriptOf[unit] as number)
  return fold | (flags << 16) | (trickOf[unit] === 0 ? 0 : hasTrick)
})

const wordish = (kind: number) => kind === unitKind.letter || kind === unitKind.digit

/**
 * Cut a text into tokens: words of spaced scripts, single characters of unspaced ones, emoji, currency signs.
 * Any string is read, lone surrogates too, in one pass. With `into`, its arrays are used again and the earlier reading is lost.
 *
 * @example tokens of '1v0ry 象牙' are '1v0ry', '象', '牙'
 */
export function readText(text: string, into?: Reading): Reading {
  unitBuffer.fill(text)
  return readFilled(text, into)
}

/** The same of a text whose units lie in the unit buffer. */
export function readFilled(text: string, into?: Reading): Reading {
  const { length } = text
  const reading = into && into.start.length >= length + 1 ? into : createReading(length + 1)
  reading.text = text
  new TokenWriter(reading, unitBuffer.units, length).readAll()
  return reading
}

/** One pass over one text. A class, because the open word, the gap and the counters are one state with laws of its own. */
class TokenWriter {
  readonly #reading: Reading
  readonly #raw: Uint16Array
  readonly #length: number
  #count = 0
  #unitCount = 0
  #open = false
  #hash = hashSeed
  #flags = 0
  #tricks = 0
  #previousUnit = 0
  #runLength = 0
  #gap: number = gapKind.sentence
  #clause = 0
  #sentence = 0
  #afterHash = false
  /** The trick bit of an invisible character, held until a letter of the same word follows. */
  #hidden = 0

  constructor(reading: Reading, raw: Uint16Array, length: number) {
    this.#reading = reading
    this.#raw = raw
    this.#length = length
    reading.odd.length = 0
  }

  readAll(): void {
    const raw = this.#raw
    const length = this.#length
    for (let i = 0; i < length; i++) {
      const unit = raw[i] as number
      const kind = kinds[unit] as number
      if (wordish(kind)) i = this.#letters(i) - 1
      else if (kind === unitKind.character) this.#single(folds[unit] as number, tokenKind.character, i, i + 1)
      else if (kind === unitKind.highSurrogate) i += this.#surrogate(i)
      else if (kind === unitKind.ignorable) this.#ignorable(unit)
      else if (kind === unitKind.emoji) this.#single(unit, tokenKind.emoji, i, i + 1)
      else if (this.#open && this.#isDisguise(kind, i)) this.#disguise(folds[unit] as number, i)
      else if (kind === unitKind.currency) this.#single(folds[unit] as number, tokenKind.currency, i, i + 1)
      else this.#separator(kind, i)
    }
    this.#close()
    this.#reading.tokenCount = this.#count
    this.#reading.unitFrom[this.#count] = this.#unitCount
  }

  /** The letters and digits from a place on, as many as there are in a row; the place behind them is returned. */
  #letters(from: number): number {
    if (!this.#open) this.#begin(from)
    this.#makeRoom(this.#length - from)
    const raw = this.#raw
    const { units } = this.#reading
    let unitCount = this.#unitCount
    let hash = this.#hash
    let flags = this.#flags
    let tricks = this.#tricks | this.#hidden
    let previous = this.#previousUnit
    let run = this.#runLength
    let at = from
    for (; at < this.#length; at++) {
      const what = letterTable[raw[at] as number] as number
      if (what === 0) break
      const folded = what & 0xffff
      units[unitCount++] = folded
      hash = Math.imul(hash ^ folded, 0x01000193)
      flags |= what >>> 16
      if (what >= hasTrick) tricks |= trickOf[raw[at] as number] as number
      run = folded === previous ? run + 1 : 1
      if (run === 3) flags |= tokenFlag.run
      previous = folded
    }
    this.#unitCount = unitCount
    this.#hash = hash
    this.#flags = flags & 0xff
    this.#tricks = tricks
    this.#hidden = 0
    this.#previousUnit = previous
    this.#runLength = run
    if (at === from) this.#severalLetters(at++)
    this.#reading.end[this.#count] = at
    return at
  }

  /** A letter that folds to several, such as ß. */
  #severalLetters(at: number): void {
    const unit = this.#raw[at] as number
    for (const part of expansions.get(unit) ?? [unit]) this.#push(part)
    this.#flags |= kinds[unit] === digit ? tokenFlag.digit : tokenFlag.letter | (scriptOf[unit] as number)
    this.#tricks |= trickOf[unit] as number
  }

  #surrogate(at: number): number {
    const codePoint = this.#reading.text.codePointAt(at) as number
    if (codePoint < 0x10000) {
      this.#separator(unitKind.separator, at)
      return 0
    }
    const { kind, unit, trick } = foldAstral(codePoint)
    if (wordish(kind)) {
      if (!this.#open) this.#begin(at)
      this.#push(unit)
      this.#flags |= kind === unitKind.digit ? tokenFlag.digit : tokenFlag.letter | tokenFlag.latin
      this.#tricks |= trick
      this.#reading.end[this.#count] = at + 2
    } else if (kind === unitKind.character) this.#single(unit, tokenKind.character, at, at + 2)
    else if (kind === unitKind.emoji) this.#single(unit, tokenKind.emoji, at, at + 2)
    else if (kind === unitKind.separator) this.#separator(kind, at)
    return 1
  }

  #ignorable(unit: number): void {
    const isMark = (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x64b && unit <= 0x65f) || unit >= 0xfe00
    if (this.#open && !isMark) this.#hidden = zeroWidth
  }

  /** `@ $ ! |` between letters or digits of one word stand for a letter. */
  #isDisguise(kind: number, at: number): boolean {
    if (kind !== unitKind.disguise && this.#raw[at] !== 0x24) return false
    return at + 1 < this.#length && kinds[this.#raw[at + 1] as number] === unitKind.letter
  }

  #disguise(sign: number, at: number): void {
    this.#push(sign)
    this.#flags |= tokenFlag.disguise
    this.#reading.end[this.#count] = at + 1
  }

  #separator(kind: number, at: number): void {
    this.#close()
    let gap: number = gapKind.space
    if (kind === unitKind.joiner) gap = this.#joinerGap(at)
    else if (kind === unitKind.clauseEnd) gap = gapKind.clause
    else if (kind === unitKind.sentenceEnd || kind === unitKind.disguise) gap = gapKind.sentence
    if (gap > this.#gap) this.#gap = gap
    this.#afterHash = kind === unitKind.hash
  }

  /** A full stop ends a sentence when white space or nothing follows; between letters it only joins. */
  #joinerGap(at: number): number {
    const raw = this.#raw
    const next = raw[at + 1]
    const spaceFollows = at + 1 >= this.#length || next === 0x20 || next === 0x0a || next === 0x0d
    if (raw[at] === 0x2e) return spaceFollows ? gapKind.sentence : gapKind.joiner
    return spaceFollows && (at === 0 || raw[at - 1] === 0x20) ? gapKind.clause : gapKind.joiner
  }

  #single(unit: number, kind: number, from: number, to: number): void {
    this.#close()
    this.#begin(from)
    this.#push(unit)
    this.#reading.end[this.#count] = to
    this.#finish(kind)
  }

  #begin(at: number): void {
    const { start, unitFrom, gap, clause, sentence } = this.#reading
    const token = this.#count
    if (this.#gap >= gapKind.clause) this.#clause++
    if (this.#gap === gapKind.sentence) this.#sentence++
    start[token] = at
    unitFrom[token] = this.#unitCount
    gap[token] = this.#gap
    clause[token] = this.#clause
    sentence[token] = this.#sentence
    this.#open = true
    this.#hash = hashSeed
    this.#flags = this.#afterHash ? tokenFlag.hashtag : 0
    this.#tricks = 0
    this.#previousUnit = 0
    this.#runLength = 0
  }

  #push(unit: number): void {
    this.#makeRoom(1)
    this.#reading.units[this.#unitCount++] = unit
    this.#hash = hashUnit(this.#hash, unit)
    this.#tricks |= this.#hidden
    this.#hidden = 0
    this.#runLength = unit === this.#previousUnit ? this.#runLength + 1 : 1
    if (this.#runLength === 3) this.#flags |= tokenFlag.run
    this.#previousUnit = unit
  }

  #makeRoom(units: number): void {
    const reading = this.#reading
    if (this.#unitCount + units <= reading.units.length) return
    const longer = new Uint16Array((this.#unitCount + units) * 2)
    longer.set(reading.units)
    reading.units = longer
  }

  #close(): void {
    if (this.#open) this.#finish(tokenKind.word)
  }

  #finish(kind: number): void {
    const reading = this.#reading
    const token = this.#count++
    const flags = this.#flags
    const mixedScripts = (flags & tokenFlag.lookAlike) !== 0 && (flags & tokenFlag.latin) !== 0
    reading.hash[token] = this.#hash
    reading.kind[token] = kind
    reading.flags[token] = flags
    reading.tricks[token] = mixedScripts ? this.#tricks | homoglyph : this.#tricks
    if (kind === tokenKind.word && isOdd(flags)) reading.odd.push(token)
    this.#open = false
    this.#hidden = 0
    this.#gap = gapKind.none
    this.#afterHash = false
  }
}

function isOdd(flags: number): boolean {
  const mixed = (flags & tokenFlag.letter) !== 0 && (flags & (tokenFlag.digit | tokenFlag.disguise)) !== 0
  return mixed || (flags & (tokenFlag.run | tokenFlag.hashtag)) !== 0
}
