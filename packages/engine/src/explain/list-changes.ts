import type { Assessment } from '../assess.ts'
import type { Ruleset } from '../ruleset.ts'
import { isOffered } from '../signals/judge-offer.ts'
import type { SignalName } from '../signals/signal-names.ts'
import { scoreOf, type Weighed } from '../signals/weigh-item.ts'
import type { Verdict } from '../verdict.ts'
import type { Messages } from './messages.ts'

/** Signals a seller could add or leave out; a listing that lacks them all is asked what each would have done. */
const addable: readonly SignalName[] = ['product-beside-name', 'live-cue', 'offer-cue', 'price']

/** The single changes that would have turned the answer round; empty when none alone would. */
export function listChanges(
  assessment: Assessment,
  unexcused: Assessment,
  verdict: Verdict,
  ruleset: Ruleset,
  messages: Messages,
): readonly string[] {
  const [heaviest] = assessment.weighed
  if (verdict.verdict === 'flag' && heaviest) return withoutOne(heaviest, messages)
  return [...withOne(assessment, heaviest, ruleset, messages), ...withoutExcuse(assessment, unexcused, messages)]
}

function withoutOne({ contributions, logOdds }: Weighed, { signals, wouldChange }: Messages): readonly string[] {
  return contributions
    .filter(({ signal, weight }) => signal !== 'base' && signal !== 'name' && weight > 0 && logOdds - weight < 0)
    .map(({ signal, weight }) => wouldChange.without(signals[signal], scoreOf(logOdds - weight)))
}

function withOne(
  { offer }: Assessment,
  heaviest: Weighed | undefined,
  ruleset: Ruleset,
  { signals, wouldChange }: Messages,
): readonly string[] {
  if (!heaviest || !isOffered(offer.kind)) return []
  const { contributions, logOdds } = heaviest
  return addable
    .filter((signal) => !contributions.some((one) => one.signal === signal) && logOdds + ruleset.weights[signal] >= 0)
    .map((signal) => wouldChange.with(signals[signal], scoreOf(logOdds + ruleset.weights[signal])))
}

/** What the answer would be had nothing been explained away. */
function withoutExcuse(
  { judged, reading }: Assessment,
  unexcused: Assessment,
  { wouldChange, quote, list }: Messages,
): readonly string[] {
  const [heaviest] = unexcused.weighed
  if (judged.applied.length === 0 || !heaviest || heaviest.logOdds < 0 || !isOffered(unexcused.offer.kind)) return []
  const words = new Set(judged.applied.map(({ from, to }) => quote(reading.text.slice(reading.start[from], reading.end[to]))))
  return [wouldChange.unexcused(list([...words]), scoreOf(heaviest.logOdds))]
}
