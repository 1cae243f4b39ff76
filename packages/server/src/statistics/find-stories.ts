import type { DomainEvent, EventKind } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { storyKinds } from './fold-notice-figures.ts'
import type { LoggedEvent } from './list-settled-events.ts'

type Reading = Pick<Tx, 'query' | 'organisationId'>

/**
 * The story of each notice that some events are about: itself, its answers, the looks at its listings and what people said of
 * these. Asked of the log alone, by subject; in the log's order. An event of no notice has an empty one.
 */
export async function findStories(
  tx: Reading,
  events: readonly LoggedEvent[],
): Promise<(event: DomainEvent) => readonly LoggedEvent[]> {
  // A confirmation names the listing; the looks at that say of which notice they are.
  const confirmedAt = events.flatMap(({ event }) => (event.kind === 'verification.confirmed' ? [event.facts.listingId] : []))
  const confirmed = await listOf(tx, confirmedAt, ['listing.verified'])
  const noticeOfLook = new Map(confirmed.flatMap(({ event }) => lookOf(event)))
  const noticeIdOf = (event: DomainEvent): string | undefined => {
    if (event.kind.startsWith('notice.')) return event.subject
    if (event.kind === 'listing.verified') return event.facts.noticeId
    return event.kind === 'verification.confirmed' ? noticeOfLook.get(event.subject) : undefined
  }
  const noticeIds = [...new Set(events.flatMap(({ event }) => noticeIdOf(event) ?? []))]

  const ofNotices = await listOf(tx, noticeIds, storyKinds)
  const listingIds = ofNotices.flatMap(({ event }) => (event.kind === 'notice.drafted' ? event.facts.listingIds : []))
  const lookedAt = events.flatMap(({ event }) => (event.kind === 'listing.verified' ? [event.subject] : []))
  const looks = await listOf(tx, [...listingIds, ...lookedAt, ...confirmedAt], ['listing.verified'])
  for (const { event } of looks) for (const [lookId, noticeId] of lookOf(event)) noticeOfLook.set(lookId, noticeId)
  const said = await listOf(tx, [...noticeOfLook.keys()], ['verification.confirmed'])

  const known = new Set(noticeIds)
  const ours = [...ofNotices, ...looks, ...said].filter(({ event }) => known.has(noticeIdOf(event) ?? ''))
  const stories = Map.groupBy(ours.sort(inOrder), ({ event }) => noticeIdOf(event))
  return (event) => stories.get(noticeIdOf(event)) ?? []
}

function lookOf(event: DomainEvent): (readonly [lookId: string, noticeId: string])[] {
  return event.kind === 'listing.verified' ? [[event.facts.verificationId, event.facts.noticeId]] : []
}

async function listOf(
  { query, organisationId }: Reading,
  subjects: readonly string[],
  kinds: readonly EventKind[],
): Promise<LoggedEvent[]> {
  if (subjects.length === 0) return []
  const rows = await query
    .selectFrom('event')
    .select(['id', 'kind', 'subject_id', 'actor', 'at', 'facts', 'transaction_id', 'position'])
    .where('organisation_id', '=', organisationId)
    .where('subject_id', 'in', [...new Set(subjects)])
    .where('kind', 'in', kinds)
    .execute()
  return rows.map(({ id, kind, subject_id: subject, actor, at, facts, transaction_id: transactionId, position }) => ({
    id,
    place: { transactionId, position },
    event: { kind, version: 1, subject, actor, at: at.toISOString(), facts } as DomainEvent,
  }))
}

function inOrder({ place: one }: LoggedEvent, { place: other }: LoggedEvent): number {
  const [first, second] = [BigInt(one.transactionId), BigInt(other.transactionId)]
  return first === second ? one.position - other.position : first < second ? -1 : 1
}
