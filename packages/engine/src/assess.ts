import { detectLanguage } from './language/detect-language.ts'
import type { Spoken } from './language/votes.ts'
import type { Listing } from './listing.ts'
import { unitBuffer } from './normalise/copy-units.ts'
import { readFilled } from './normalise/read-text.ts'
import type { Reading } from './normalise/reading.ts'
import type { Ruleset } from './ruleset.ts'
import { applyExclusions, type Judged } from './signals/apply-exclusions.ts'
import { collectSightings, type Sightings } from './signals/collect-sightings.ts'
import { composeItems } from './signals/compose-items.ts'
import type { Counting } from './signals/counting.ts'
import { judgeOffer, type OfferJudgement } from './signals/judge-offer.ts'
import { type Measure, readMeasures } from './signals/measure.ts'
import type { Scene } from './signals/scene.ts'
import { listSigns, type Weighed, weighItem } from './signals/weigh-item.ts'

/** Everything the engine came to know of a listing; `screen` makes a verdict of it, `explain` words. */
export interface Assessment {
  readonly reading: Reading
  /** Where the description begins in the text that was read. */
  readonly descriptionAt: number
  readonly spoken: Spoken
  readonly judged: Judged
  readonly measures: readonly Measure[]
  readonly counting: Counting
  readonly offer: OfferJudgement
  readonly scene: Scene
  /** Heaviest first; of equals the first in the text. */
  readonly weighed: readonly Weighed[]
}

/** What stands in a listing, before anything of it is explained away or weighed. */
export interface Seen {
  readonly reading: Reading
  readonly spoken: Spoken
  readonly sightings: Sightings
}

/**
 * Read a listing's title and description as one text and find what the catalogue knows of in it. Total: any strings are read.
 * The arrays of `into` are used again.
 */
export function see(listing: Listing, ruleset: Ruleset, into?: Reading): Seen {
  unitBuffer.fill(listing.title ?? '', listing.description ?? '')
  const reading = readFilled(textOf(listing), into)
  const spoken = detectLanguage(unitBuffer.units, reading, ruleset.functionWords)
  return { reading, spoken, sightings: collectSightings(reading, ruleset, spoken.sure ? spoken.language : 'und') }
}

/** Weigh what a listing offers. */
export function assess(listing: Listing, ruleset: Ruleset, seen = see(listing, ruleset)): Assessment {
  return assessWith(listing, ruleset, seen, applyExclusions)
}

/** The same with nothing explained away: what the listing would be without its excuses. */
export function assessUnexcused(listing: Listing, ruleset: Ruleset): Assessment {
  return assessWith(listing, ruleset, see(listing, ruleset), (_reading, _ruleset, sightings) => ({
    sightings,
    applied: [],
    contradicted: [],
  }))
}

/** Title and description as one text. The line break ends a sentence: no term spans both. */
function textOf({ title = '', description = '' }: Listing): string {
  return `${title ?? ''}\n${description ?? ''}`
}

function assessWith(listing: Listing, ruleset: Ruleset, seen: Seen, judge: typeof applyExclusions): Assessment {
  const { reading, spoken } = seen
  const { all, contexts } = seen.sightings
  const judged = judge(reading, ruleset, all)
  const { counting } = ruleset
  const measures = readMeasures(reading, all, counting)
  const offer = judgeOffer(listing, all, measures)
  const scene = { listing, reading, ruleset, judged, measures, offer }
  const items = composeItems(reading, ruleset, judged.sightings, contexts)
  const signs = items.length > 0 ? listSigns(scene) : []
  const weighed = items
    .map((item) => weighItem(item, scene, signs))
    .sort((a, b) => b.logOdds - a.logOdds || a.item.from - b.item.from)
  return { reading, descriptionAt: (listing.title ?? '').length + 1, spoken, judged, measures, counting, offer, scene, weighed }
}
