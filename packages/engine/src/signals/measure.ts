import { type Reading, tokenText } from '../normalise/reading.ts'
import { gapKind, tokenFlag, tokenKind } from '../normalise/unit-kind.ts'
import type { Counting } from './counting.ts'
import { cueOf, type Sighting } from './sighting.ts'

/** A number with what it measures, as the listing writes it. */
export interface Measure {
  readonly kind: 'price' | 'weight'
  readonly from: number
  readonly to: number
}

const glued = /^(\d+)(\p{L}+)$/u

/** Prices (a number beside a currency) and weights (a number beside a unit) in the text. */
export function readMeasures(reading: Reading, sightings: readonly Sighting[], { words }: Counting): readonly Measure[] {
  const measures: Measure[] = []
  const weightWords = new Set(sightings.filter((sighting) => cueOf(sighting) === 'weight').map(({ from }) => from))
  for (let token = 0; token < reading.tokenCount; token++) {
    const flags = reading.flags[token] as number
    if ((flags & tokenFlag.digit) === 0) continue
    const to = endOfNumber(reading, token)
    if ((flags & tokenFlag.letter) !== 0) {
      const [, , unit = ''] = glued.exec(tokenText(reading, token)) ?? []
      if (words['weight-unit'].has(unit)) measures.push({ kind: 'weight', from: token, to: token })
      else if (words.currency.has(unit)) measures.push({ kind: 'price', from: token, to: token })
      continue
    }
    if (isCurrency(reading, token - 1, token, words.currency)) measures.push({ kind: 'price', from: token - 1, to })
    else if (isCurrency(reading, to + 1, to + 1, words.currency)) measures.push({ kind: 'price', from: token, to: to + 1 })
    else if (weightWords.has(to + 1) && isNear(reading, to + 1)) measures.push({ kind: 'weight', from: token, to: to + 1 })
    token = to
  }
  return measures
}

/** "1,200.50" and "1 200" are one number of several tokens. */
function endOfNumber(reading: Reading, token: number): number {
  let to = token
  while (to + 1 < reading.tokenCount && isDigits(reading, to + 1) && isNumberGap(reading, to + 1)) to++
  return to
}

function isNumberGap(reading: Reading, token: number): boolean {
  const between = reading.text.slice(reading.end[token - 1], reading.start[token])
  return (
    between === '.' ||
    between === ',' ||
    between === "'" ||
    (/^[ \u00a0\u202f]$/.test(between) && tokenText(reading, token).length === 3)
  )
}

export function isDigits(reading: Reading, token: number): boolean {
  const flags = reading.flags[token] as number
  return (flags & tokenFlag.digit) !== 0 && (flags & tokenFlag.letter) === 0
}

function isNear(reading: Reading, token: number): boolean {
  return token < reading.tokenCount && (reading.gap[token] as number) <= gapKind.space
}

/** A currency sign or code at `token`, tight to the number (`gapAt` is the later of the two tokens). */
function isCurrency(reading: Reading, token: number, gapAt: number, codes: ReadonlySet<string>): boolean {
  if (token < 0 || token >= reading.tokenCount || !isNear(reading, gapAt)) return false
  return reading.kind[token] === tokenKind.currency || codes.has(tokenText(reading, token))
}
