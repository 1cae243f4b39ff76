import { type DomainEvent, type EventKind, type FactsOf, unreachable } from '@vigie/casework'
import { type Entry, foldNoticeFigures } from './fold-notice-figures.ts'
import type { MeasureId } from './measure-id.ts'

/** One event's share of one measure. `platformId` is null where the log names no platform. */
export interface Count {
  readonly measure: MeasureId
  readonly platformId: string | null
  /** Below zero where the event takes back what an earlier one counted. */
  readonly amount: number
  /** UTC, YYYY-MM-DD; that of the event where none is given. */
  readonly day?: string
}

/** What the log said of the same subject before this event. */
export interface Before {
  /** Of a notice: its drafting, which names platform, listings and specimens. */
  readonly drafted: FactsOf<'notice.drafted'> | null
  /** Of a listing: what earlier screenings found. */
  readonly wasScreened: boolean
  readonly wasFlagged: boolean
  readonly wasDegraded: boolean
  /** Of a notice, an answer, a look or what is said of it: the notice's story before, in the log's order. */
  readonly story: readonly DomainEvent[]
}

export const nothingBefore: Before = { drafted: null, wasScreened: false, wasFlagged: false, wasDegraded: false, story: [] }

/**
 * What one event changes in the figures; empty for what is not counted. Most only add. What is counted by its last state (a look,
 * a listing's standing in a delivered notice) moves: the event takes away, on the same day, what an earlier one counted.
 *
 * @example countEvent(reported, nothingBefore) // [{ measure: 'reports.received.public', platformId: null, amount: 1 }]
 */
export function countEvent(event: DomainEvent, before: Before): readonly Count[] {
  return [...countOnce(event, before), ...countMoves(event, before.story)]
}

/** The difference that an event makes to its notice's figures. */
function countMoves(event: DomainEvent, story: readonly DomainEvent[]): readonly Count[] {
  if (!/^(notice\.|listing\.verified$|verification\.confirmed$)/.test(event.kind)) return []
  const sums = new Map<string, Entry>()
  const add = (entries: readonly Entry[], sign: 1 | -1) => {
    for (const entry of entries) {
      const key = `${entry.measure} ${entry.platformId} ${entry.day}`
      sums.set(key, { ...entry, amount: (sums.get(key)?.amount ?? 0) + sign * entry.amount })
    }
  }
  add(foldNoticeFigures(story), -1)
  add(foldNoticeFigures([...story, event]), 1)
  return [...sums.values()].filter(({ amount }) => amount !== 0)
}

function countOnce(event: DomainEvent, before: Before): readonly Count[] {
  switch (event.kind) {
    case 'listing.received':
      return one(event.facts.isNew ? 'listings.received' : 'listings.new_versions', event.facts.platformId)
    case 'listing.seen-again':
      return one('listings.seen_again', event.facts.platformId)
    case 'report.received':
      return one(`reports.received.${event.facts.source}`, event.facts.platformId)
    case 'report.merged':
      return one('reports.merged')
    case 'report.dismissed':
      return one('reports.dismissed')
    case 'listing.screened':
      return countScreening(event.facts, before)
    case 'case.opened':
      return one('cases.opened')
    case 'case.decided':
      return one(`cases.decided.${event.facts.decision}`)
    case 'case.reopened':
      return one('cases.reopened')
    case 'case.closed':
      return one('cases.closed')
    case 'capture.waived':
      return one('listings.capture_waived')
    case 'notice.drafted':
    case 'notice.held':
    case 'notice.recalled':
    case 'notice.sent':
    case 'notice.delivered':
    case 'notice.failed':
    case 'notice.replayed':
    case 'notice.acknowledged':
    case 'notice.replied':
    case 'notice.withdrawn':
      return countNotice(event, event.kind === 'notice.drafted' ? event.facts : before.drafted)
    case 'notice.answered':
      return one(`outcomes.${event.facts.action}.answers`, event.facts.platformId)
    case 'notice.answer-taken-back': {
      const { was, platformId, answeredAt } = event.facts
      return [{ measure: `outcomes.${was}.answers`, platformId, amount: -1, day: answeredAt.slice(0, 10) }]
    }
    case 'listing.verified':
      return []
    case 'verification.confirmed':
      return one(event.facts.agrees ? 'confirmations.agree' : 'confirmations.disagree', event.facts.platformId)
    default:
      return countNothing(event)
  }
}

type NoticeStep = Exclude<Extract<EventKind, `notice.${string}`>, 'notice.answered' | 'notice.answer-taken-back'>

function countNotice(event: DomainEvent<NoticeStep>, drafted: Before['drafted']): readonly Count[] {
  // A notice without its drafting cannot be: were there one, it is counted all the same, under no platform.
  const { platformId = null, listingIds = [], specimens = 0, withdraws = null } = drafted ?? {}
  switch (event.kind) {
    case 'notice.drafted':
      return withdraws === null ? one('notices.drafted', platformId) : []
    case 'notice.sent':
      if (withdraws !== null) return one('withdrawals.sent', platformId)
      return [
        ...one('notices.sent', platformId),
        ...one('listings.noticed', platformId, listingIds.length),
        ...one('specimens.noticed', platformId, specimens),
      ]
    case 'notice.delivered':
      return one(withdraws === null ? 'notices.delivered' : 'withdrawals.delivered', platformId)
    case 'notice.failed':
      return one(withdraws === null ? 'notices.failed' : 'withdrawals.failed', platformId)
    case 'notice.recalled':
      return one('notices.recalled', platformId)
    case 'notice.replayed':
      return one('notices.replayed', platformId)
    case 'notice.acknowledged':
      return one('notices.acknowledged', platformId)
    case 'notice.withdrawn':
      // A withdrawal that was given up takes nothing back, and is no notice that was dropped.
      if (withdraws !== null) return []
      return one(event.facts.wasSent ? 'notices.withdrawn' : 'notices.dropped', platformId)
    case 'notice.held':
    case 'notice.replied':
      return []
    default:
      return unreachable(event)
  }
}

/** A listing screened again, as a new version or under a new ruleset, stays one listing: only its first of each counts. */
function countScreening(facts: FactsOf<'listing.screened'>, before: Before): readonly Count[] {
  const { platformId, verdict, specimens, degraded } = facts
  const isFirstFlag = verdict === 'flag' && !before.wasFlagged
  return [
    ...one('listings.screened', platformId, before.wasScreened ? 0 : 1),
    ...one('listings.flagged', platformId, isFirstFlag ? 1 : 0),
    ...one('specimens.flagged', platformId, isFirstFlag ? specimens : 0),
    ...one('listings.degraded', platformId, degraded > 0 && !before.wasDegraded ? 1 : 0),
  ]
}

/** Events about people, rights and steps within a case: they stand in the log, and are no figure. */
function countNothing(event: DomainEvent<UncountedKind>): readonly Count[] {
  switch (event.kind) {
    case 'organisation.created':
    case 'member.invited':
    case 'member.joined':
    case 'member.left':
    case 'member.roles-changed':
    case 'member.password-link-made':
    case 'member.password-renewed':
    case 'key.made':
    case 'key.revoked':
    case 'platform.added':
    case 'platform.changed':
    case 'capture.stored':
    case 'capture.failed':
    case 'case.report-merged':
    case 'case.listing-added':
    case 'case.assigned':
    case 'case.unassigned':
    case 'case.reviewed':
    case 'person.erased':
    case 'hold.placed':
    case 'hold.lifted':
      return []
    default:
      return unreachable(event)
  }
}

type UncountedKind =
  | Extract<EventKind, `${'organisation' | 'member' | 'key' | 'platform' | 'person' | 'hold'}.${string}`>
  | 'capture.stored'
  | 'capture.failed'
  | `case.${'report-merged' | 'listing-added' | 'assigned' | 'unassigned' | 'reviewed'}`

function one(measure: MeasureId, platformId: string | null = null, amount = 1): readonly Count[] {
  return amount === 0 ? [] : [{ measure, platformId, amount }]
}
