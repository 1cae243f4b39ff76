import { type Reading, tokenLength, tokenText } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import { tokenFlag, tokenKind } from '../normalise/unit-kind.ts'
import type { FormIndex } from './form-index.ts'
import { isLetter, leetReadings, shortenedReadings, stuckReadings } from './leet-readings.ts'
import { slipMinimum } from './slip-keys.ts'

/** What a token may have been meant to say. */
export interface Reread {
  readonly text: string
  readonly tricks: number
  /** Whether any term may be read so, only a name, or only a part of a term of several words, whose other words bear it out. */
  readonly isFor: 'any' | 'name' | 'part'
}

/** A longer token is no word that somebody bent. */
const lengthMaximum = 64

/** An odd token with its digits and signs read as letters, its repeated letters read once, what sticks to it left out. */
export function rereadOdd(reading: Reading, token: number): readonly Reread[] {
  if (tokenLength(reading, token) > lengthMaximum) return []
  const text = tokenText(reading, token)
  const flags = reading.flags[token] as number
  const own = reading.tricks[token] as number
  const hasSigns = (flags & (tokenFlag.digit | tokenFlag.disguise)) !== 0
  const rereads: Reread[] = []
  if (hasSigns && (flags & tokenFlag.letter) !== 0) {
    const isFor = isPlausibleLeet(text) ? 'any' : 'part'
    for (const reread of leetReadings(text)) rereads.push({ text: reread, tricks: trickBit.leet | own, isFor })
  }
  const bent = rereads.length
  addShortened({ text, tricks: own, isFor: 'any' }, rereads)
  for (let number = 0; number < bent; number++) addShortened(rereads[number] as Reread, rereads)
  if (hasSigns) for (const reread of stuckReadings(text)) rereads.push(withoutStuck(reread, own))
  return rereads
}

function addShortened({ text, tricks, isFor }: Reread, rereads: Reread[]): void {
  for (const reread of shortenedReadings(text)) {
    rereads.push({ text: reread, tricks: tricks | trickBit['repeated-letters'], isFor })
  }
}

/** Fewer letters beside a digit are a unit or a model: "12cm", "mp3". */
const stuckMinimum = 4

function withoutStuck(text: string, own: number): Reread {
  return { text, tricks: trickBit.slip | own, isFor: text.length < stuckMinimum ? 'part' : 'name' }
}

const plausibleMinimum = 4
const unitOrEnding = /^\d+(?:cm|mm|kg|gr?|ml|oz|lb|in|ft|yr|yrs|pcs?|st|nd|rd|th)$/

/** At least two real letters, and not a number with its unit ("35cm", "70dr", "1911"). */
function isPlausibleLeet(text: string): boolean {
  if (text.length < plausibleMinimum) return false
  let letters = 0
  for (let at = 0; at < text.length; at++) if (isLetter(text.charCodeAt(at))) letters++
  return letters >= 2 && !unitOrEnding.test(text)
}

/** A word of letters alone that the scan, too, calls long: by its units, and not only by the letters they fold to. */
export function isLongWord(reading: Reading, token: number): boolean {
  if (reading.kind[token] !== tokenKind.word) return false
  if ((reading.end[token] as number) - (reading.start[token] as number) < slipMinimum) return false
  return ((reading.flags[token] as number) & (tokenFlag.digit | tokenFlag.disguise)) === 0
}

/** A long token with one letter wrong, missing, too many, or two swapped, read as each word of a name that it may be. */
export function rereadSlips(reading: Reading, index: FormIndex, token: number): readonly Reread[] {
  const from = reading.unitFrom[token] as number
  const words = index.slips(reading.units, from, tokenLength(reading, token), reading.hash[token] as number)
  return words.map((text) => ({ text, tricks: trickBit.slip | (reading.tricks[token] as number), isFor: 'name' }))
}
