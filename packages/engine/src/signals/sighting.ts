import { writtenInOne } from '../match/hit.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import type { TermEntry } from '../ruleset-source.ts'
import type { Cue, ExclusionReason } from '../vocabulary.ts'

/** A run of tokens, both ends included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A catalogue term seen in the listing. */
export interface Sighting extends Span {
  /** The term's number in the ruleset. */
  readonly term: number
  readonly entry: TermEntry
  /** Trick bits undone in reading it. */
  readonly tricks: number
  /** Why it does not count; null when it does. */
  readonly because: ExclusionReason | null
}

/** The longest run of tokens that one term covers: a word spelled letter by letter. */
const longestSpan = 64

/** Number of tokens between two sightings; 0 when they touch or overlap. */
export function tokensBetween(a: Span, b: Span): number {
  if (a.to < b.from) return b.from - a.to - 1
  if (b.to < a.from) return a.from - b.to - 1
  return 0
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** Whether `inner` lies within `outer` and is shorter. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from
}

/** Tricks that hide a word. A hashtag or an emoji only writes it in another way, and a slip happens to anybody. */
const disguises = ~(trickBit.hashtag | trickBit.emoji | trickBit.slip | writtenInOne)

/** Written so as not to be found. */
export function isBent({ tricks }: Pick<Sighting, 'tricks'>): boolean {
  return (tricks & disguises) !== 0
}

/** The cue that a sighting is, or undefined. */
export function cueOf({ entry: { meaning } }: Sighting): Cue | undefined {
  return meaning.kind === 'cue' ? meaning.cue : undefined
}

/**
 * Those of a list sorted by `from` that lie within `reach` tokens of a span. Looks only at the neighbourhood, so that a text
 * that repeats one word a hundred thousand times is still read in linear time.
 */
export function near<T extends Span>(sorted: readonly T[], span: Span, reach: number): readonly T[] {
  const found: T[] = []
  for (let i = firstFrom(sorted, span.from - reach - longestSpan); i < sorted.length; i++) {
    const candidate = sorted[i] as T
    if (candidate.from > span.to + reach + 1) break
    if (tokensBetween(candidate, span) <= reach) found.push(candidate)
  }
  return found
}

function firstFrom(sorted: readonly Span[], from: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Span).from < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a sighting names an animal, a plant or what is made of one, counted or not. */
export function isName({ entry: { meaning } }: Sighting): boolean {
  return meaning.kind === 'taxon' || meaning.kind === 'codeword'
}
