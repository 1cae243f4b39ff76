import type { Reading } from '../normalise/reading.ts'
import type { Ruleset } from '../ruleset.ts'
import { cueOf, isBent, near, type Sighting } from './sighting.ts'

/** A live cue so near says that the animal itself is meant: "parrot cage. Also a tame grey, hand reared". */
const liveReach = 4

const offers: ReadonlySet<string | undefined> = new Set(['sale', 'auction', 'barter', 'giveaway', 'wanted'])

/**
 * What is headed "Parrot cage" speaks of a cage further down too: "fits an African grey". Names of the same group below such a heading
 * are excused, but not where they are said to be alive, insisted on or bent, or where their own sentence offers.
 */
export function excuseEquipment(
  reading: Reading,
  ruleset: Ruleset,
  judged: readonly Sighting[],
  genuine: readonly Sighting[],
): readonly Sighting[] {
  const heading = reading.sentence[0]
  const isHeading = ({ from }: Sighting) => reading.sentence[from] === heading
  const heads = judged.filter((sighting) => isTaxon(sighting) && isHeading(sighting))
  if (heads.length === 0 || heads.some(({ because }) => because !== 'equipment')) return judged
  const groups = new Set(heads.map((name) => groupOf(name, ruleset)))
  const live = judged.filter((sighting) => cueOf(sighting) === 'live')
  const offering = new Set(judged.filter((each) => offers.has(cueOf(each))).map(({ from }) => reading.sentence[from]))
  return judged.map((sighting) => {
    if (!isTaxon(sighting) || sighting.because !== null || isBent(sighting)) return sighting
    if (!groups.has(groupOf(sighting, ruleset)) || offering.has(reading.sentence[sighting.from])) return sighting
    if (near(live, sighting, liveReach).length > 0 || near(genuine, sighting, 1).length > 0) return sighting
    return { ...sighting, because: 'equipment' }
  })
}

function isTaxon({ entry }: Sighting): boolean {
  return entry.meaning.kind === 'taxon'
}

function groupOf({ entry: { meaning } }: Sighting, { taxa }: Ruleset): string | undefined {
  return meaning.kind === 'taxon' ? taxa.get(meaning.taxon)?.group : undefined
}
