import type { Reading } from '../normalise/reading.ts'
import type { Ruleset } from '../ruleset.ts'
import type { ExclusionReason } from '../vocabulary.ts'
import { excuseEquipment } from './excuse-equipment.ts'
import { OtherSpecies } from './other-species.ts'
import { cueOf, isBent, isName, isWithin, near, overlaps, type Sighting, tokensBetween } from './sighting.ts'
import { coverKeys, meaningOf, WideExclusions } from './wide-exclusions.ts'

/** What is left after the exclusions spoke, which of them did, and which were belied by the seller's own words. */
export interface Judged {
  readonly sightings: readonly Sighting[]
  readonly applied: readonly Sighting[]
  readonly contradicted: readonly Sighting[]
}

/** How many words an exclusion reaches over: "faux brown crocodile", "ivory wedding dress". */
const wordsReached = 2
/** How far from a denied name a wink still belies the denial. */
const winkReach = 8

/** So many words of insistence and other names may stand between "no" and what it denies. */
const namesPassed = 4

/** A denial is belied by a bent spelling, a wink, or a mark that only the real material bears. */
const deniable: ReadonlySet<ExclusionReason> = new Set(['replica', 'negation', 'material'])

/** Explain away, each exclusion only within its reach, and see through denials that the same listing belies. */
export function applyExclusions(reading: Reading, ruleset: Ruleset, sightings: readonly Sighting[]): Judged {
  const exclusions = sightings.filter(({ entry }) => entry.meaning.kind === 'exclusion')
  if (exclusions.length === 0) return { sightings, applied: [], contradicted: [] }
  const wide = new WideExclusions(reading, exclusions, ruleset)
  const genuine = sightings.filter((sighting) => cueOf(sighting) === 'genuine')
  const telling: Telling = {
    hasTelltale: sightings.some((sighting) => cueOf(sighting) === 'telltale'),
    winks: sightings.filter((sighting) => cueOf(sighting) === 'wink'),
    knowing: sightings.filter((sighting) => cueOf(sighting) === 'knowing'),
  }
  const others = new OtherSpecies(exclusions, sightings, ruleset)
  const applied = new Set<Sighting>()
  const contradicted = new Set<Sighting>()
  const judged = sightings.map((sighting) => {
    if (!canBeExcluded(sighting)) return sighting
    const isInsisted = near(genuine, sighting, 1).length > 0
    const keys = coverKeys(sighting, ruleset)
    const generic = isInsisted ? undefined : others.find(sighting, keys)
    const far = isInsisted || isBent(sighting) ? undefined : wide.find(sighting, keys)
    const covering = [
      ...near(exclusions, sighting, wordsReached).filter(
        (exclusion) =>
          reachesLocally(reading, exclusion, sighting, sightings, isInsisted) && isMeant(exclusion, sighting, keys, ruleset),
      ),
      ...(far ? [far] : []),
      ...(generic ? [generic] : []),
    ]
    const belied = covering.length > 0 && isBelied(reading, sighting, telling)
    const standing = belied ? covering.filter((exclusion) => !deniable.has(meaningOf(exclusion).because)) : covering
    const [first] = standing
    if (first) for (const exclusion of standing) applied.add(exclusion)
    else for (const exclusion of covering) contradicted.add(exclusion)
    return first ? { ...sighting, because: meaningOf(first).because } : sighting
  })
  return {
    sightings: excuseEquipment(reading, ruleset, spreadOverNames(judged), genuine),
    applied: [...applied],
    contradicted: [...contradicted].filter((exclusion) => !applied.has(exclusion)),
  }
}

function canBeExcluded(sighting: Sighting): boolean {
  const { kind } = sighting.entry.meaning
  return (
    kind === 'taxon' || kind === 'product' || kind === 'codeword' || cueOf(sighting) === 'genuine' || cueOf(sighting) === 'live'
  )
}

/** "African grey" in "African grey parrot cage": names that overlap are one name, and are excused together. */
function spreadOverNames(judged: readonly Sighting[]): readonly Sighting[] {
  return judged.map((sighting) => {
    if (sighting.because !== null || sighting.entry.meaning.kind !== 'taxon') return sighting
    const excused = near(judged, sighting, 0).find(
      (other) => other.because !== null && other.entry.meaning.kind === 'taxon' && overlaps(other, sighting),
    )
    return excused ? { ...sighting, because: excused.because } : sighting
  })
}

/** Over its own span; else a word or two on or back in the same clause, up to the nearest mention, and not against "real". */
function reachesLocally(
  reading: Reading,
  exclusion: Sighting,
  sighting: Sighting,
  all: readonly Sighting[],
  isInsisted: boolean,
): boolean {
  if (isWithin(exclusion, sighting)) return false
  const { reach, because } = meaningOf(exclusion)
  if (reach === 'touching') return touches(reading, exclusion, sighting, all)
  if (overlaps(exclusion, sighting)) return true
  if (reach !== 'next' && reach !== 'previous' && reach !== 'beside') return false
  const isAfter = exclusion.to < sighting.from
  if ((reach === 'next' && !isAfter) || (reach === 'previous' && isAfter)) return false
  if (isInsisted && !deniable.has(because)) return false
  const distance = tokensBetween(exclusion, sighting)
  if (reading.clause[exclusion.to] !== reading.clause[sighting.from] || distance > wordsReached) return false
  return !near(all, exclusion, distance).some(
    (other) => other.term === sighting.term && tokensBetween(exclusion, other) < distance,
  )
}

/** Right before it, or with nothing but insistence and other names of it in between: "no real elephant ivory". */
function touches(reading: Reading, exclusion: Sighting, sighting: Sighting, all: readonly Sighting[]): boolean {
  if (exclusion.to >= sighting.from || reading.clause[exclusion.to] !== reading.clause[sighting.from]) return false
  const distance = tokensBetween(exclusion, sighting)
  if (distance === 0) return true
  if (distance > namesPassed) return false
  const between = near(all, exclusion, distance).filter((other) => cueOf(other) === 'genuine' || isName(other))
  for (let token = exclusion.to + 1; token < sighting.from; token++) {
    if (!between.some(({ from, to }) => from <= token && token <= to)) return false
  }
  return true
}

/** A cue is explained away only by a denial or by words it is part of; anything else by what the exclusion covers. */
function isMeant(exclusion: Sighting, sighting: Sighting, keys: readonly string[], ruleset: Ruleset): boolean {
  if (sighting.entry.meaning.kind === 'cue') return meaningOf(exclusion).because === 'negation' || isWithin(sighting, exclusion)
  // A phrase of another language covers the words it is made of, whosever they are: "elephant statue" in a French text.
  if (meaningOf(exclusion).reach === 'itself' && isWithin(sighting, exclusion)) return true
  const covers = ruleset.covers(exclusion.term)
  return covers !== undefined && keys.some((key) => covers.has(key))
}

/** What belies a denial, each in order of place. */
interface Telling {
  readonly hasTelltale: boolean
  readonly winks: readonly Sighting[]
  readonly knowing: readonly Sighting[]
}

/** By a bent spelling, a mark of the real material, a wink close behind, or "you know what it is" in the same sentence. */
function isBelied(reading: Reading, sighting: Sighting, { hasTelltale, winks, knowing }: Telling): boolean {
  if (sighting.entry.meaning.kind !== 'taxon') return false
  if (hasTelltale || isBent(sighting)) return true
  if (near(winks, sighting, winkReach).some((wink) => wink.from > sighting.to)) return true
  return near(knowing, sighting, winkReach).some(({ from }) => reading.sentence[from] === reading.sentence[sighting.from])
}
