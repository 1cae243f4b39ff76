import type { DomainEvent, FactsOf } from '@vigie/casework'
import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import { type Before, nothingBefore } from './count-event.ts'
import { findStories } from './find-stories.ts'
import type { LoggedEvent } from './list-settled-events.ts'

/**
 * What the log said of each event's subject before it. Asked of the log alone, by subject. Whatever precedes a settled event in
 * the log's order is settled too, so the answer is the same whenever it is asked.
 */
export async function findBefore(
  tx: Pick<Tx, 'query' | 'organisationId'>,
  events: readonly LoggedEvent[],
): Promise<(logged: LoggedEvent) => Before> {
  const subjects = (prefix: string) => [
    ...new Set(events.filter(({ event }) => event.kind.startsWith(prefix)).map(({ event }) => event.subject)),
  ]
  const drafted = await findDraftings(tx, subjects('notice.'))
  const first = await findFirstScreenings(tx, subjects('listing.screened'))
  const storyOf = await findStories(tx, events)

  return ({ id, event }) => {
    if (event.kind === 'listing.screened') {
      const { screened = id, flagged = id, degraded = id } = first.get(event.subject) ?? {}
      return { ...nothingBefore, wasScreened: screened !== id, wasFlagged: flagged !== id, wasDegraded: degraded !== id }
    }
    return { ...nothingBefore, drafted: drafted.get(event.subject) ?? null, story: before(storyOf(event), id) }
  }
}

function before(story: readonly LoggedEvent[], id: string): readonly DomainEvent[] {
  const at = story.findIndex((each) => each.id === id)
  return (at === -1 ? story : story.slice(0, at)).map(({ event }) => event)
}

async function findDraftings({ query, organisationId }: Pick<Tx, 'query' | 'organisationId'>, noticeIds: readonly string[]) {
  if (noticeIds.length === 0) return new Map<string, FactsOf<'notice.drafted'>>()
  const rows = await query
    .selectFrom('event')
    .select(['subject_id', 'facts'])
    .where('organisation_id', '=', organisationId)
    .where('subject_id', 'in', noticeIds)
    .where('kind', '=', 'notice.drafted')
    .execute()
  return new Map(rows.map(({ subject_id, facts }) => [subject_id, facts as FactsOf<'notice.drafted'>]))
}

/** Ids of the events that were the first of their kind for a listing. */
interface FirstScreenings {
  readonly screened?: string
  readonly flagged?: string
  readonly degraded?: string
}

async function findFirstScreenings(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  listingIds: readonly string[],
): Promise<Map<string, FirstScreenings>> {
  if (listingIds.length === 0) return new Map()
  const firstWhere = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<string | null>`(array_agg(id order by transaction_id, position) filter (where ${condition}))[1]`
  const rows = await query
    .selectFrom('event')
    .select([
      'subject_id',
      firstWhere(sql`true`).as('screened'),
      firstWhere(sql`facts ->> 'verdict' = 'flag'`).as('flagged'),
      firstWhere(sql`(facts ->> 'degraded')::int > 0`).as('degraded'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('subject_id', 'in', listingIds)
    .where('kind', '=', 'listing.screened')
    .groupBy('subject_id')
    .execute()
  return new Map(
    rows.map(({ subject_id, ...first }) => [
      subject_id,
      Object.fromEntries(Object.entries(first).filter(([, id]) => id !== null)) as FirstScreenings,
    ]),
  )
}
