import type { DomainEvent } from './domain-event.ts'
import { invariant, unreachable } from './invariant.ts'
import type { NoticeFile } from './notice.ts'

export type NoticeEventKind = Extract<DomainEvent['kind'], `notice.${string}`>
export type NoticeEvent = DomainEvent<NoticeEventKind>

/**
 * The notice after one more event. No clock, no look-up.
 *
 * @param notice null before the first event, which must be `notice.drafted`
 * @example const notice = events.reduce<NoticeFile | null>(foldNotice, null)
 */
export function foldNotice(notice: NoticeFile | null, event: NoticeEvent): NoticeFile {
  if (event.kind === 'notice.drafted') {
    invariant(notice === null, `notice ${event.subject} is drafted twice`)
    return { id: event.subject, status: 'drafted', listingIds: event.facts.listingIds, outcomes: {} }
  }
  invariant(notice !== null && notice.id === event.subject, `${event.kind} of ${event.subject} without its drafting`)
  switch (event.kind) {
    case 'notice.held':
      return { ...notice, status: 'held' }
    case 'notice.recalled':
      return { ...notice, status: 'drafted' }
    case 'notice.sent':
    case 'notice.replayed':
      return { ...notice, status: 'sent' }
    case 'notice.delivered':
      return { ...notice, status: 'delivered' }
    case 'notice.failed':
      return { ...notice, status: 'failed' }
    case 'notice.acknowledged':
      return { ...notice, status: 'acknowledged' }
    case 'notice.answered':
      return answer(notice, event)
    case 'notice.withdrawn':
      return { ...notice, status: 'withdrawn' }
    default:
      return unreachable(event)
  }
}

/** A platform that answers one listing of two has acknowledged the notice, and has answered it when each has its outcome. */
function answer(notice: NoticeFile, { facts }: DomainEvent<'notice.answered'>): NoticeFile {
  const outcomes = { ...notice.outcomes, [facts.listingId]: facts.action }
  const isComplete = notice.listingIds.every(
    (listingId) => outcomes[listingId] !== undefined && outcomes[listingId] !== 'need-more',
  )
  return { ...notice, outcomes, status: isComplete ? 'answered' : 'acknowledged' }
}
