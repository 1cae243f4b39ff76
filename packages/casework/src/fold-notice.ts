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
    return { id: event.subject, status: 'drafted', listingIds: event.facts.listingIds, outcomes: {}, asking: [] }
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
    case 'notice.answer-taken-back':
      return takeBack(notice, event)
    case 'notice.replied':
      return { ...notice, status: 'acknowledged', asking: [] }
    case 'notice.withdrawn':
      return { ...notice, status: 'withdrawn' }
    default:
      return unreachable(event)
  }
}

/**
 * A platform that answers one listing of two has acknowledged the notice, and has answered it when each has its outcome. What it
 * asks back waits for the sender.
 */
function answer(notice: NoticeFile, { facts: { listingId, action } }: DomainEvent<'notice.answered'>): NoticeFile {
  const outcomes = { ...notice.outcomes, [listingId]: action }
  const others = notice.asking.filter((id) => id !== listingId)
  const asking = action === 'need-more' ? [...others, listingId] : others
  const isComplete = notice.listingIds.every((id) => outcomes[id] !== undefined && outcomes[id] !== 'need-more')
  return { ...notice, outcomes, asking, status: isComplete ? 'answered' : asking.length > 0 ? 'asked' : 'acknowledged' }
}

/**
 * What counted before the answer counts again; how the notice stands with that, the event says itself. A question that counts again
 * may have been replied to before it was answered.
 */
function takeBack(notice: NoticeFile, { facts }: DomainEvent<'notice.answer-taken-back'>): NoticeFile {
  const { listingId, action, asking, status } = facts
  const { [listingId]: _, ...others } = notice.outcomes
  const outcomes = action === null ? others : { ...others, [listingId]: action }
  return { ...notice, outcomes, asking, status }
}
