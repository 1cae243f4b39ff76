import type { Ruleset } from '../ruleset.ts'
import type { Group } from '../vocabulary.ts'
import type { Judged } from './apply-exclusions.ts'
import type { Item } from './compose-items.ts'
import { isOffered, type OfferJudgement } from './judge-offer.ts'
import type { Measure } from './measure.ts'
import { cueOf, isBent } from './sighting.ts'
import type { SignalName } from './signal-names.ts'

/** One signal's part in a score, in log-odds. */
export interface Contribution {
  readonly signal: SignalName
  readonly weight: number
}

export interface Weighed {
  readonly item: Item
  readonly contributions: readonly Contribution[]
  /** Sum of the weights; `isConvincing` says whether it speaks for flagging. */
  readonly logOdds: number
}

/** Groups that are mostly sold alive: for these a bare name with a price is an animal, not a picture of one. */
const keptAlive: ReadonlySet<Group> = new Set([
  'parrot',
  'songbird',
  'raptor',
  'tortoise_turtle',
  'snake',
  'lizard',
  'amphibian',
  'invertebrate',
  'primate',
  'other_cat',
])

/** Everything about the listing that weighs on each of its items alike. */
export interface Surroundings {
  /** How things are said: `wordingSignals`, read once for all items. */
  readonly wording: readonly SignalName[]
  readonly offer: OfferJudgement
  readonly captionOnly: boolean
}

/** Add up what speaks for and against one item. The weights are the ruleset's; nothing else enters. */
export function weighItem(ruleset: Ruleset, item: Item, surroundings: Surroundings): Weighed {
  const signals: SignalName[] = ['base', 'name']
  if (item.how !== 'name') signals.push(item.how)
  if (isBent(item.name) || (item.part && isBent(item.part))) signals.push('evasion')
  signals.push(...offerSignals(item, surroundings), ...surroundings.wording)
  const contributions = signals.map((signal) => ({ signal, weight: ruleset.weights[signal] }))
  return { item, contributions, logOdds: contributions.reduce((sum, { weight }) => sum + weight, 0) }
}

function offerSignals(item: Item, { offer, captionOnly }: Surroundings): SignalName[] {
  const signals: SignalName[] = []
  const offered = isOffered(offer.kind)
  if (offered && offer.cue) signals.push('offer-cue')
  if (offer.priced) signals.push('price')
  if (item.how === 'name' && offered && offer.cue) signals.push('offered-name')
  else if (item.how === 'name' && offer.priced && keptAlive.has(item.group)) signals.push('priced-animal')
  const against = offer.against?.entry.meaning
  if (against?.kind === 'cue') signals.push(against.cue as SignalName)
  if (captionOnly && !offer.cue && !offer.priced) signals.push('caption-only')
  return signals
}

const spoken: ReadonlySet<string> = new Set(['genuine', 'telltale', 'covert', 'legality'] satisfies SignalName[])

/** What weighs in the way the listing speaks, each once. */
export function wordingSignals({ sightings, contradicted }: Judged, measures: readonly Measure[]): readonly SignalName[] {
  const signals = new Set<SignalName>()
  for (const sighting of sightings) {
    const cue = cueOf(sighting)
    if (cue && sighting.because === null && spoken.has(cue)) signals.add(cue as SignalName)
  }
  if (contradicted.length > 0) signals.add('contradiction')
  if (measures.some(({ kind }) => kind === 'weight')) signals.add('weight')
  return [...signals].sort()
}

/** Words alone never make certain. */
const highestScore = 99

/** Log-odds as a score from 0 to 99; 50 is even odds. */
export function scoreOf(logOdds: number): number {
  return Math.min(highestScore, Math.round(100 / (1 + Math.exp(-logOdds))))
}

/** A listing flags from this score on: even odds. */
const flagFromScore = 50

/** Whether an item speaks for flagging. By the score that is shown, so that a sum of decimals a hair below 0 is no other answer. */
export function isConvincing({ logOdds }: Pick<Weighed, 'logOdds'>): boolean {
  return scoreOf(logOdds) >= flagFromScore
}
