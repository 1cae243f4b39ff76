import { type Reading, tokenText } from '../normalise/reading.ts'
import { gapKind } from '../normalise/unit-kind.ts'
import { isDigits, type Measure } from './measure.ts'
import { cueOf, near, type Sighting, type Span } from './sighting.ts'

/** How many specimens are said to be offered, and where it is said. */
export interface Quantity extends Span {
  readonly count: number
}

/** A count stands at most so many words before what it counts: "2 old carved tusks". */
const reach = 3
const largest = 10_000

/**
 * The number of specimens said around an item: "2 tusks", "lot of 12", "a pair of", "3 pairs", "tusk x2", "三根象牙", "3 left".
 * Prices, weights, sizes, years, lot and telephone numbers count nothing. Undefined when nothing is said.
 */
export function readQuantity(
  reading: Reading,
  item: Span,
  sightings: readonly Sighting[],
  measures: readonly Measure[],
): Quantity | undefined {
  const pair = near(sightings, item, reach).find((sighting) => cueOf(sighting) === 'pair' && isSaidOf(reading, sighting, item))
  if (pair) return countPairs(reading, pair, measures)
  return countBefore(reading, item, measures) ?? countBehind(reading, item, measures)
}

function isSaidOf(reading: Reading, { from }: Span, item: Span): boolean {
  return reading.sentence[from] === reading.sentence[item.from]
}

function countBefore(reading: Reading, item: Span, measures: readonly Measure[]): Quantity | undefined {
  for (let token = item.from - 1; token >= Math.max(0, item.from - 1 - reach); token--) {
    if (reading.clause[token] !== reading.clause[item.from] || parting.has(tokenText(reading, token))) return undefined
    const count = countAt(reading, token, measures)
    if (count !== undefined) return { count, from: token, to: token }
  }
  return undefined
}

/** "tusk x2", "tusk x 2", "tusks, 3 left". */
function countBehind(reading: Reading, item: Span, measures: readonly Measure[]): Quantity | undefined {
  for (let token = item.to + 1; token <= Math.min(reading.tokenCount - 1, item.to + 1 + reach); token++) {
    if (reading.sentence[token] !== reading.sentence[item.to]) return undefined
    const text = tokenText(reading, token)
    const next = token + 1 < reading.tokenCount ? tokenText(reading, token + 1) : ''
    if (/^x\d{1,4}$/.test(text)) return { count: Number(text.slice(1)), from: token, to: token }
    if (text === 'x' && /^\d{1,4}$/.test(next)) return { count: Number(next), from: token, to: token + 1 }
    if (remaining.has(next)) {
      const count = countAt(reading, token, measures)
      if (count !== undefined) return { count, from: token, to: token + 1 }
    }
  }
  return undefined
}

/** "lot of 12" counts twelve, "3 pairs" six, "a pair" two; a lot without a number says nothing. */
function countPairs(reading: Reading, { entry, from, to }: Sighting, measures: readonly Measure[]): Quantity | undefined {
  const each = isTwo.test(entry.term) ? 2 : 1
  for (const token of [from - 1, to + 1]) {
    const isNear = token >= 0 && token < reading.tokenCount && reading.sentence[token] === reading.sentence[from]
    const count = isNear ? countAt(reading, token, measures) : undefined
    if (count !== undefined)
      return { count: token < from ? count * each : count, from: Math.min(token, from), to: Math.max(token, to) }
  }
  return each === 2 ? { count: 2, from, to } : undefined
}

const isTwo = /pair|couple|paire|duo|twin|both|一对|一對|两只|兩隻|两个|对|對/u

/** What follows is no longer counted by what stands before: "iPhone 12 with ivory case". */
const parting: ReadonlySet<string> = new Set('with and in from for avec et en pour dans'.split(' '))
/** A number after these is a name: "lot 234", "no 5". */
const naming: ReadonlySet<string> = new Set(
  'lot no nr num numero number item ref model size taille sz uk us eu age aged tel'.split(' '),
)
const remaining: ReadonlySet<string> = new Set('left available remaining restants restantes disponibles dispo'.split(' '))
/** A number before these measures. */
const sizes =
  /^(?:cm|mm|m|in|inch|inches|ft|feet|foot|g|gr|kg|oz|lb|lbs|ml|l|years?|yrs?|yo|ans?|mois|months?|weeks?|semaines?|days?|jours?|carats?|ct|k|th|nd|st|rd|century|centuries|siecles?|stars?|etoiles?|percent|岁|年|厘米|公分|个月|月|号)$/u

const words: ReadonlyMap<string, number> = new Map([
  ...'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 2] as const),
  ...'deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ').map((word, index) => [word, index + 2] as const),
  ...[...'一二三四五六七八九十'].map((word, index) => [word, index + 1] as const),
  ['两', 2],
  ['兩', 2],
  ['dozen', 12],
  ['douzaine', 12],
])
const classifiers: ReadonlySet<string> = new Set('只根个個對对件条條颗顆块塊隻尾头頭张張枚支'.split(''))

function countAt(reading: Reading, token: number, measures: readonly Measure[]): number | undefined {
  const text = tokenText(reading, token)
  const next = token + 1 < reading.tokenCount ? tokenText(reading, token + 1) : ''
  const word = words.get(text)
  if (word !== undefined) return text.charCodeAt(0) < 0x2e80 || classifiers.has(next) ? word : undefined
  const [, digits] = /^(\d{1,5})x?$/.exec(text) ?? []
  if (digits === undefined || (!isDigits(reading, token) && !text.endsWith('x'))) return undefined
  if (measures.some(({ from, to }) => from <= token && token <= to)) return undefined
  if (sizes.test(next) || reading.text[reading.end[token] as number] === '%') return undefined
  if (token > 0 && (naming.has(tokenText(reading, token - 1)) || isDigits(reading, token - 1))) return undefined
  if (token + 1 < reading.tokenCount && isDigits(reading, token + 1)) return undefined
  if (isPartOfNumber(reading, token) || isPartOfNumber(reading, token + 1)) return undefined
  const count = Number(digits)
  return count >= 1 && count <= largest && !(count >= 1500 && count <= 2100) ? count : undefined
}

function isPartOfNumber(reading: Reading, token: number): boolean {
  if (token < 1 || token >= reading.tokenCount) return false
  if (reading.gap[token] === gapKind.joiner && isDigits(reading, token) && isDigits(reading, token - 1)) return true
  return (
    /^[#/"″'’.,:-]/.test(reading.text.slice(reading.end[token - 1], reading.start[token]).trim()) && isDigits(reading, token - 1)
  )
}
