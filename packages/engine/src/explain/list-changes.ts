import type { Assessment } from '../assess.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Item } from '../signals/compose-items.ts'
import { isOffered, type OfferJudgement } from '../signals/judge-offer.ts'
import type { SignalName } from '../signals/signal-names.ts'
import { isConvincing, type Surroundings, scoreOf, type Weighed, weighItem } from '../signals/weigh-item.ts'
import type { Verdict } from '../verdict.ts'
import type { Messages } from './messages.ts'

/** The single changes that would have turned the answer round, each weighed anew; empty when none alone would. */
export function listChanges(
  assessment: Assessment,
  unexcused: Assessment,
  verdict: Verdict,
  ruleset: Ruleset,
  messages: Messages,
): readonly string[] {
  const [heaviest] = assessment.weighed
  if (verdict.verdict === 'flag' && heaviest) return withoutOne(assessment, heaviest, ruleset, messages)
  return [...withOne(assessment, heaviest, ruleset, messages), ...withoutExcuse(assessment, unexcused, messages)]
}

interface Setting {
  readonly item: Item
  readonly surroundings: Surroundings
}

/** The same item without one sign; null for signs that are no words of the seller. */
function leaveOut(signal: SignalName, { item, surroundings }: Setting): Setting | null {
  const offer = (change: Partial<OfferJudgement>) => ({
    item,
    surroundings: { ...surroundings, offer: { ...surroundings.offer, ...change } },
  })
  if (signal === 'base' || signal === 'name' || signal === 'offered-name' || signal === 'priced-animal') return null
  if (signal === item.how) return { item: { ...item, how: 'name', part: null }, surroundings }
  if (signal === 'offer-cue') return offer({ cue: null })
  if (signal === 'price') return offer({ priced: false })
  if (signal === 'evasion')
    return { item: { ...item, name: { ...item.name, tricks: 0 }, part: item.part && { ...item.part, tricks: 0 } }, surroundings }
  return { item, surroundings: { ...surroundings, wording: surroundings.wording.filter((one) => one !== signal) } }
}

function withoutOne(
  { surroundings }: Assessment,
  { item, contributions }: Weighed,
  ruleset: Ruleset,
  messages: Messages,
): readonly string[] {
  return contributions.flatMap(({ signal, weight }) => {
    const setting = weight > 0 ? leaveOut(signal, { item, surroundings }) : null
    if (!setting) return []
    const { logOdds } = weighItem(ruleset, setting.item, setting.surroundings)
    return isConvincing({ logOdds }) ? [] : [messages.wouldChange.without(messages.signals[signal], scoreOf(logOdds))]
  })
}

/** What a seller could add to a name that is not yet an offer. */
function withOne(
  { offer, surroundings }: Assessment,
  heaviest: Weighed | undefined,
  ruleset: Ruleset,
  messages: Messages,
): readonly string[] {
  if (!heaviest || !isOffered(offer.kind)) return []
  const { item, contributions } = heaviest
  const offered = { ...surroundings, offer: { ...surroundings.offer, cue: surroundings.offer.cue ?? item.name } }
  const priced = { ...surroundings, offer: { ...surroundings.offer, priced: true } }
  const additions: readonly (readonly [SignalName, Setting])[] = [
    ['product-beside-name', { item: { ...item, how: 'product-beside-name' }, surroundings }],
    ['live-cue', { item: { ...item, how: 'live-cue' }, surroundings }],
    ['offer-cue', { item, surroundings: offered }],
    ['price', { item, surroundings: priced }],
  ]
  return additions.flatMap(([signal, setting]) => {
    const { logOdds } = weighItem(ruleset, setting.item, setting.surroundings)
    const isNew = !contributions.some((one) => one.signal === signal)
    return isNew && isConvincing({ logOdds }) ? [messages.wouldChange.with(messages.signals[signal], scoreOf(logOdds))] : []
  })
}

/** What the answer would be had nothing been explained away. */
function withoutExcuse(
  { judged, reading }: Assessment,
  unexcused: Assessment,
  { wouldChange, quote, list }: Messages,
): readonly string[] {
  const [heaviest] = unexcused.weighed
  if (judged.applied.length === 0 || !heaviest || !isConvincing(heaviest) || !isOffered(unexcused.offer.kind)) return []
  const words = new Set(judged.applied.map(({ from, to }) => quote(reading.text.slice(reading.start[from], reading.end[to]))))
  return [wouldChange.unexcused(list([...words]), scoreOf(heaviest.logOdds))]
}
