import { matchTerms } from '../match/match-terms.ts'
import { type Reading, tokenLength } from '../normalise/reading.ts'
import { tokenKind } from '../normalise/unit-kind.ts'
import type { Ruleset } from '../ruleset.ts'
import { type Language, ranks } from '../vocabulary.ts'
import { isWithin, near, overlaps, type Sighting } from './sighting.ts'

/** What the catalogue sees in a reading, before anything is explained away. */
export interface Sightings {
  /** In order of place. */
  readonly all: readonly Sighting[]
  /** Code word (number of its term) → how many different context words stand in the listing. */
  readonly contexts: ReadonlyMap<number, number>
}

/** A foreign word shorter than this is more likely a word of the listing's own language: French "ours" in an English advert. */
const foreignMinimum = 5

/** Match, drop what only another language means, and keep the longest reading of overlapping names and parts. */
export function collectSightings(reading: Reading, ruleset: Ruleset, language: Language | 'und'): Sightings {
  const found: Sighting[] = []
  const contextTerms = new Map<number, Set<number>>()
  for (const { term, from, to, tricks } of matchTerms(reading, ruleset.index)) {
    for (const codeword of ruleset.contextOf.get(term) ?? []) {
      contextTerms.set(codeword, (contextTerms.get(codeword) ?? new Set()).add(term))
    }
    const entry = ruleset.terms[term]
    if (!entry) continue
    const sighting = { term, entry, from, to, tricks, because: null }
    if (speaks(reading, sighting, language)) found.push(sighting)
  }
  const contexts = new Map([...contextTerms].map(([codeword, terms]) => [codeword, terms.size]))
  return { all: keepLongest(found, ruleset), contexts }
}

/** Whether a term may mean here what it means in its own language. */
function speaks(reading: Reading, { entry, from, to }: Sighting, language: Language | 'und'): boolean {
  if (entry.language === 'la' || language === 'und' || entry.language === language) return true
  const { meaning } = entry
  if (meaning.kind === 'taxon' && meaning.ambiguous) return false
  if (meaning.kind === 'exclusion' && meaning.because !== 'negation') return true
  if (reading.kind[from] !== tokenKind.word) return true
  return to > from || tokenLength(reading, from) >= foreignMinimum
}

const naming = new Set(['taxon', 'product', 'codeword'])

/** Of names, parts and code words that overlap, the longest reading counts; cues and exclusions stay unless part of a name. */
function keepLongest(found: readonly Sighting[], ruleset: Ruleset): readonly Sighting[] {
  return found.filter((sighting) => {
    const others = near(found, sighting, 0).filter((other) => other !== sighting && overlaps(other, sighting))
    if (others.some((other) => readsTheSameBetter(other, sighting))) return false
    const names = others.filter(({ entry }) => naming.has(entry.meaning.kind))
    const { kind } = sighting.entry.meaning
    if (kind === 'exclusion') return true
    if (kind === 'cue') return !names.some((name) => isWithin(sighting, name))
    if (names.some((other) => isWithin(sighting, other) && outranks(other, sighting))) return false
    return !names.some((other) => isSameName(other, sighting) && precedence(other, ruleset) < precedence(sighting, ruleset))
  })
}

/** The same term at the same place, with fewer tricks or over more of the text. */
function readsTheSameBetter(other: Sighting, sighting: Sighting): boolean {
  if (other.term !== sighting.term) return false
  return other.tricks < sighting.tricks || isWithin(sighting, other)
}

/** A longer name beats what lies in it; a longer product beats a shorter product, not a name in it. */
function outranks(longer: Sighting, shorter: Sighting): boolean {
  return longer.entry.meaning.kind !== 'product' || shorter.entry.meaning.kind === 'product'
}

function isSameName(a: Sighting, b: Sighting): boolean {
  return a.from === b.from && a.to === b.to && a.entry.meaning.kind === b.entry.meaning.kind
}

/** Of two names at one place: the one that says a product, then the surer, then the higher taxon, then the catalogue's first. */
function precedence({ entry: { meaning }, term }: Sighting, ruleset: Ruleset): number {
  const order = term / (ruleset.terms.length + 1)
  if (meaning.kind !== 'taxon') return order
  const rank = ranks.indexOf(ruleset.taxa.get(meaning.taxon)?.rank ?? 'species')
  return (meaning.implies === null ? 1_000 : 0) + (meaning.ambiguous ? 100 : 0) + rank + order
}
