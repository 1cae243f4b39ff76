import { type Reading, tokenText } from '../normalise/reading.ts'
import { tokenKind } from '../normalise/unit-kind.ts'
import { type Counting, wordStartsAt } from './counting.ts'
import { isDigits, type Measure } from './measure.ts'
import { cueOf, near, type Sighting, type Span } from './sighting.ts'

/** How many specimens are said to be offered, and where it is said. */
export interface Quantity extends Span {
  readonly count: number
}

/** A count stands at most so many words before what it counts: "2 old carved tusks". */
const reach = 3
const largest = 10_000
/** A number in between is the year of the piece. */
const firstYear = 1500
const lastYear = 2100

/**
 * The number of specimens said around an item: "2 tusks", "lot of 12", "a pair of", "3 pairs", "tusk x2", "三根象牙", "3 left".
 * Prices, weights, sizes, years, lot and telephone numbers count nothing. Undefined when nothing is said.
 */
export function readQuantity(
  reading: Reading,
  item: Span,
  sightings: readonly Sighting[],
  measures: readonly Measure[],
  counting: Counting,
): Quantity | undefined {
  const pair = near(sightings, item, reach).find((sighting) => cueOf(sighting) === 'pair' && isSaidOf(reading, sighting, item))
  if (pair) return countPairs(reading, pair, measures, counting)
  return countBefore(reading, item, measures, counting) ?? countBehind(reading, item, measures, counting)
}

function isSaidOf(reading: Reading, { from }: Span, item: Span): boolean {
  return reading.sentence[from] === reading.sentence[item.from]
}

function countBefore(reading: Reading, item: Span, measures: readonly Measure[], counting: Counting): Quantity | undefined {
  for (let token = item.from - 1; token >= Math.max(0, item.from - 1 - reach); token--) {
    if (reading.clause[token] !== reading.clause[item.from] || wordStartsAt(reading, token, counting.words.parting))
      return undefined
    const count = countAt(reading, token, measures, counting)
    if (count !== undefined) return { count, from: token, to: token }
  }
  return undefined
}

/** "tusk x2", "tusk x 2", "tusks, 3 left". */
function countBehind(reading: Reading, item: Span, measures: readonly Measure[], counting: Counting): Quantity | undefined {
  for (let token = item.to + 1; token <= Math.min(reading.tokenCount - 1, item.to + 1 + reach); token++) {
    if (reading.sentence[token] !== reading.sentence[item.to]) return undefined
    const text = tokenText(reading, token)
    const next = token + 1 < reading.tokenCount ? tokenText(reading, token + 1) : ''
    if (/^x\d{1,4}$/.test(text)) return { count: Number(text.slice(1)), from: token, to: token }
    if (text === 'x' && /^\d{1,4}$/.test(next)) return { count: Number(next), from: token, to: token + 1 }
    if (wordStartsAt(reading, token + 1, counting.words.remaining)) {
      const count = countAt(reading, token, measures, counting)
      if (count !== undefined) return { count, from: token, to: token + 1 }
    }
  }
  return undefined
}

/** "lot of 12" counts twelve, "3 pairs" six, "a pair" two; a lot without a number says nothing. */
function countPairs(
  reading: Reading,
  { entry, from, to }: Sighting,
  measures: readonly Measure[],
  counting: Counting,
): Quantity | undefined {
  const each = counting.two.some((word) => entry.term.toLowerCase().includes(word)) ? 2 : 1
  for (const token of [from - 1, to + 1]) {
    const isNear = token >= 0 && token < reading.tokenCount && reading.sentence[token] === reading.sentence[from]
    const count = isNear ? countAt(reading, token, measures, counting) : undefined
    if (count !== undefined)
      return { count: token < from ? count * each : count, from: Math.min(token, from), to: Math.max(token, to) }
  }
  return each === 2 ? { count: 2, from, to } : undefined
}

/** The number said at a token, or undefined when it is a price, a size, a year, a name or part of a longer number. */
function countAt(reading: Reading, token: number, measures: readonly Measure[], counting: Counting): number | undefined {
  const { words, numbers } = counting
  const text = tokenText(reading, token)
  const number = numbers.get(text)
  if (number !== undefined) {
    const isCounted = reading.kind[token] !== tokenKind.character || wordStartsAt(reading, token + 1, words.classifier)
    return isCounted ? number : undefined
  }
  const [, digits] = /^(\d{1,5})x?$/.exec(text) ?? []
  if (digits === undefined || (!isDigits(reading, token) && !text.endsWith('x'))) return undefined
  if (measures.some(({ from, to }) => from <= token && token <= to)) return undefined
  if (wordStartsAt(reading, token + 1, words['size-unit']) || reading.text[reading.end[token] as number] === '%') return undefined
  if (wordStartsAt(reading, token - 1, words.naming)) return undefined
  if (isNextToDigits(reading, token)) return undefined
  const count = Number(digits)
  return count >= 1 && count <= largest && !(count >= firstYear && count <= lastYear) ? count : undefined
}

/** Numbers in a row are a telephone number, a size or a model. */
function isNextToDigits(reading: Reading, token: number): boolean {
  const isNumber = (other: number) => other >= 0 && other < reading.tokenCount && isDigits(reading, other)
  return isNumber(token - 1) || isNumber(token + 1)
}
