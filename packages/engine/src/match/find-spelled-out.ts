import { hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { type Reading, tokenLength } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import { gapKind, tokenFlag, tokenKind } from '../normalise/unit-kind.ts'
import { type FormIndex, hashText } from './form-index.ts'
import type { Hit } from './hit.ts'
import { leetReadings } from './leet-readings.ts'

const separators = trickBit.separators
const leet = trickBit.leet

/** Fewer single letters in a row are initials or sizes; more are split, since nobody spells a paragraph. */
const runMinimum = 4
const runMaximum = 48

/** Words spelled letter by letter: "i v o r y", "i.v.o.r.y", "1 v 0 r y", "t i g e r s k i n". */
export function findSpelledOut(reading: Reading, index: FormIndex, hits: Hit[]): void {
  let from = 0
  while (from < reading.tokenCount) {
    let to = from
    while (
      to < reading.tokenCount &&
      isLoneLetter(reading, to) &&
      (to === from || isTight(reading, to)) &&
      to - from < runMaximum
    )
      to++
    if (to - from >= runMinimum) readRun(reading, index, from, to, hits)
    from = Math.max(to, from + 1)
  }
}

/** The hash of the letters from `start` up to each place. */
function hashesFrom(letters: string, start: number): Int32Array {
  const hashes = new Int32Array(letters.length + 1)
  let hash: number = hashSeed
  for (let at = start; at < letters.length; at++) {
    hash = hashUnit(hash, letters.charCodeAt(at))
    hashes[at + 1] = hash
  }
  return hashes
}

function isLoneLetter(reading: Reading, token: number): boolean {
  return reading.kind[token] === tokenKind.word && tokenLength(reading, token) === 1
}

function isTight(reading: Reading, token: number): boolean {
  return (reading.gap[token] as number) <= gapKind.space
}

function readRun(reading: Reading, index: FormIndex, from: number, to: number, hits: Hit[]): void {
  if (!reading.flags.subarray(from, to).some((flags) => (flags & tokenFlag.letter) !== 0)) return
  const first = reading.unitFrom[from] as number
  const plain = String.fromCharCode(...reading.units.subarray(first, first + to - from))
  const hasDigit = reading.flags.subarray(from, to).some((flags) => (flags & tokenFlag.digit) !== 0)
  const readings = hasDigit ? [plain, ...leetReadings(plain)] : [plain]
  let start = 0
  while (start <= plain.length - runMinimum) start = longestFrom(start) ?? start + 1

  function longestFrom(start: number): number | undefined {
    const hashes = readings.map((letters) => hashesFrom(letters, start))
    for (let end = plain.length; end - start >= runMinimum; end--) {
      for (const [number, letters] of readings.entries()) {
        if (!index.holdsWord(hashes[number]?.[end] as number)) continue
        const word = letters.slice(start, end)
        const forms = [...index.single(hashText(word)), ...index.joined(hashText(word))]
        const found = forms.map((form) => index.form(form)).filter((form) => form.tokens.join('') === word)
        const tricks = separators | (word === plain.slice(start, end) ? 0 : leet)
        for (const form of found) {
          for (const term of form.terms) hits.push({ term, from: from + start, to: from + end - 1, tricks })
        }
        if (found.length > 0) return end
      }
    }
    return undefined
  }
}
