import { type Reading, tokenText } from '../normalise/reading.ts'
import { gapKind } from '../normalise/unit-kind.ts'
import { isDigits, type Measure } from './measure.ts'
import type { Sighting } from './sighting.ts'

/** How many specimens are said to be offered, and where it is said. */
export interface Quantity {
  readonly count: number
  readonly from: number
  readonly to: number
}

const reach = 3
const largest = 10_000

/**
 * The number of specimens said just before or after an item: "2 tusks", "lot of 12", "a pair of", "x3". Prices, weights and
 * sizes are no counts. Undefined when nothing is said.
 */
export function readQuantity(
  reading: Reading,
  item: { from: number; to: number },
  sightings: readonly Sighting[],
  measures: readonly Measure[],
): Quantity | undefined {
  for (let token = item.from - 1; token >= Math.max(0, item.from - 1 - reach); token--) {
    if (reading.sentence[token] !== reading.sentence[item.from]) break
    const count = countAt(reading, token, measures)
    if (count !== undefined) return { count, from: token, to: token }
  }
  const pair = sightings.find(
    ({ entry: { meaning }, from, to }) =>
      meaning.kind === 'cue' &&
      meaning.cue === 'pair' &&
      from <= item.to + reach &&
      to >= item.from - 1 - reach &&
      reading.sentence[from] === reading.sentence[item.from],
  )
  if (pair) return countOfPair(reading, pair, measures)
  const after = item.to + 1
  if (after < reading.tokenCount && /^x\d{1,4}$/.test(tokenText(reading, after))) {
    return { count: Number(tokenText(reading, after).slice(1)), from: after, to: after }
  }
  return undefined
}

/** "lot of 12" counts twelve, "a pair" two; a lot without a number says nothing. */
function countOfPair(reading: Reading, { entry, from, to }: Sighting, measures: readonly Measure[]): Quantity | undefined {
  for (const token of [to + 1, from - 1]) {
    const isNear = token >= 0 && token < reading.tokenCount && reading.sentence[token] === reading.sentence[from]
    const count = isNear ? countAt(reading, token, measures) : undefined
    if (count !== undefined) return { count, from: Math.min(token, from), to: Math.max(token, to) }
  }
  return isTwo.test(entry.term) ? { count: 2, from, to } : undefined
}

const isTwo = /pair|couple|paire|duo|twin|both|一对|两只|两个|两根|对/u

const sizeUnits =
  /^(?:cm|mm|m|in|inch|inches|ft|feet|g|gr|kg|oz|lb|lbs|ml|years?|yrs?|ans?|mois|months?|weeks?|semaines?|days?|jours?|carats?|ct|k|th|nd|st|rd|岁|年|厘米|个月)$/u

function countAt(reading: Reading, token: number, measures: readonly Measure[]): number | undefined {
  const text = tokenText(reading, token)
  const digits = /^(\d{1,5})x?$/.exec(text)
  if (!digits || (!isDigits(reading, token) && !text.endsWith('x'))) return undefined
  if (measures.some(({ from, to }) => from <= token && token <= to)) return undefined
  if (isPartOfNumber(reading, token) || isPartOfNumber(reading, token + 1)) return undefined
  if (token + 1 < reading.tokenCount && sizeUnits.test(tokenText(reading, token + 1))) return undefined
  const count = Number(digits[1])
  return count >= 1 && count <= largest && !(count >= 1500 && count <= 2100) ? count : undefined
}

function isPartOfNumber(reading: Reading, token: number): boolean {
  if (token < 1 || token >= reading.tokenCount) return false
  if (reading.gap[token] === gapKind.joiner && isDigits(reading, token) && isDigits(reading, token - 1)) return true
  return (
    /^[#/"″'’.,:-]/.test(reading.text.slice(reading.end[token - 1], reading.start[token]).trim()) && isDigits(reading, token - 1)
  )
}
