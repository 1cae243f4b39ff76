import type { Reading } from '../normalise/reading.ts'
import { tokenKind } from '../normalise/unit-kind.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Meaning } from '../ruleset-source.ts'
import { type ExclusionReason, ranks } from '../vocabulary.ts'
import { cueOf, isWithin, near, overlaps, type Sighting, tokensBetween } from './sighting.ts'

/** What is left after the exclusions spoke, which of them did, and which were belied by the seller's own words. */
export interface Judged {
  readonly sightings: readonly Sighting[]
  readonly applied: readonly Sighting[]
  readonly contradicted: readonly Sighting[]
}

type ExclusionMeaning = Extract<Meaning, { kind: 'exclusion' }>

/** How many words an exclusion reaches over: "faux brown crocodile", "ivory wedding dress". */
const wordsReached = 2
/** How far behind a denied name a wink still belies the denial. */
const winkReach = 8

/** A denial is belied by a bent spelling, a wink, or a mark that only the real material bears. */
const deniable: ReadonlySet<ExclusionReason> = new Set(['replica', 'negation', 'material'])

/** Explain away, each exclusion only within its reach, and see through denials that the same listing belies. */
export function applyExclusions(reading: Reading, ruleset: Ruleset, sightings: readonly Sighting[]): Judged {
  const exclusions = sightings.filter(({ entry }) => entry.meaning.kind === 'exclusion')
  if (exclusions.length === 0) return { sightings, applied: [], contradicted: [] }
  const wide = distinctWide(reading, exclusions)
  const genuine = sightings.filter((sighting) => cueOf(sighting) === 'genuine')
  const telltale = sightings.some((sighting) => cueOf(sighting) === 'telltale')
  const otherSpecies = exclusions.find((exclusion) => speaksOfOthers.has(meaningOf(exclusion).because))
  const applied = new Set<Sighting>()
  const contradicted = new Set<Sighting>()
  const judged = sightings.map((sighting) => {
    if (!canBeExcluded(sighting)) return sighting
    const isInsisted = near(genuine, sighting, 1).length > 0
    if (otherSpecies && isGeneric(sighting, ruleset) && !isInsisted) {
      applied.add(otherSpecies)
      return { ...sighting, because: meaningOf(otherSpecies).because }
    }
    const covering = [
      ...near(exclusions, sighting, wordsReached).filter((exclusion) => reachesLocally(reading, exclusion, sighting)),
      ...(isInsisted ? [] : wide.filter((exclusion) => reachesWidely(reading, exclusion, sighting))),
    ].filter((exclusion) => isMeant(exclusion, sighting, ruleset))
    const belied = covering.length > 0 && isBelied(reading, sighting, telltale)
    const standing = belied ? covering.filter((exclusion) => !deniable.has(meaningOf(exclusion).because)) : covering
    const [first] = standing
    if (first) for (const exclusion of standing) applied.add(exclusion)
    else for (const exclusion of covering) contradicted.add(exclusion)
    return first ? { ...sighting, because: meaningOf(first).because } : sighting
  })
  return {
    sightings: judged,
    applied: [...applied],
    contradicted: [...contradicted].filter((exclusion) => !applied.has(exclusion)),
  }
}

/** A listing that names a species on no list, or a domestic form, means that one by "parrot" or "coral" too. */
const speaksOfOthers: ReadonlySet<ExclusionReason> = new Set(['unlisted', 'domestic'])

/** A name above the genus that says no product by itself: "parrot", "coral", "owl". */
function isGeneric({ entry: { meaning } }: Sighting, ruleset: Ruleset): boolean {
  if (meaning.kind !== 'taxon' || meaning.implies !== null) return false
  return ranks.indexOf(ruleset.taxa.get(meaning.taxon)?.rank ?? 'species') < ranks.indexOf('genus')
}

const meaningOf = (exclusion: Sighting) => exclusion.entry.meaning as ExclusionMeaning
const isWide = (exclusion: Sighting) => meaningOf(exclusion).reach === 'sentence' || meaningOf(exclusion).reach === 'listing'

/** Wide exclusions, each term once for its sentence or for the listing: said a thousand times it excludes no more. */
function distinctWide(reading: Reading, exclusions: readonly Sighting[]): readonly Sighting[] {
  const distinct = new Map<string, Sighting>()
  for (const exclusion of exclusions) {
    if (!isWide(exclusion)) continue
    const where = meaningOf(exclusion).reach === 'listing' ? '' : reading.sentence[exclusion.from]
    const key = `${exclusion.term} ${where}`
    if (!distinct.has(key)) distinct.set(key, exclusion)
  }
  return [...distinct.values()]
}

function canBeExcluded(sighting: Sighting): boolean {
  const { kind } = sighting.entry.meaning
  return (
    kind === 'taxon' || kind === 'product' || kind === 'codeword' || cueOf(sighting) === 'genuine' || cueOf(sighting) === 'live'
  )
}

function reachesLocally(reading: Reading, exclusion: Sighting, sighting: Sighting): boolean {
  if (isWithin(exclusion, sighting)) return false
  if (overlaps(exclusion, sighting)) return true
  const { reach } = meaningOf(exclusion)
  if (reach !== 'next' && reach !== 'previous' && reach !== 'beside') return false
  const isAfter = exclusion.to < sighting.from
  if ((reach === 'next' && !isAfter) || (reach === 'previous' && isAfter)) return false
  return reading.clause[exclusion.to] === reading.clause[sighting.from] && tokensBetween(exclusion, sighting) <= wordsReached
}

function reachesWidely(reading: Reading, exclusion: Sighting, sighting: Sighting): boolean {
  return meaningOf(exclusion).reach === 'listing' || reading.sentence[exclusion.from] === reading.sentence[sighting.from]
}

/** Whether the exclusion is about this: `covers` names terms (with _ for spaces), `group:x` or `product:x`; empty means any name. */
function isMeant(exclusion: Sighting, sighting: Sighting, ruleset: Ruleset): boolean {
  const { covers, because } = meaningOf(exclusion)
  if (sighting.entry.meaning.kind === 'cue') return because === 'negation' || overlaps(exclusion, sighting)
  if (covers.length === 0) return true
  const { term, meaning } = sighting.entry
  const group = meaning.kind === 'taxon' || meaning.kind === 'codeword' ? ruleset.taxa.get(meaning.taxon)?.group : undefined
  const product =
    meaning.kind === 'taxon'
      ? meaning.implies
      : meaning.kind === 'product' || meaning.kind === 'codeword'
        ? meaning.product
        : null
  return covers.some(
    (what) => what === `group:${group}` || what === `product:${product}` || what.replaceAll('_', ' ') === term.toLowerCase(),
  )
}

/** 😉 😏 🤫 🙊 🤭 😶 as the low sixteen bits of their code points. */
const winks: ReadonlySet<number> = new Set([0xf609, 0xf60f, 0xf92b, 0xf64a, 0xf92d, 0xf636])

function isBelied(reading: Reading, sighting: Sighting, telltale: boolean): boolean {
  if (sighting.entry.meaning.kind !== 'taxon') return false
  if (telltale || sighting.tricks !== 0) return true
  const until = Math.min(reading.tokenCount, sighting.to + 1 + winkReach)
  for (let token = sighting.to + 1; token < until; token++) {
    if (reading.kind[token] === tokenKind.emoji && winks.has(reading.units[reading.unitFrom[token] as number] as number))
      return true
  }
  return false
}
