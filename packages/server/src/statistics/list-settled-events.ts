import type { DomainEvent } from '@vigie/casework'
import { sql } from 'kysely'
import type { Tx } from '../context.ts'

/** A place in an organisation's log: everything up to and including it has been read. */
export interface LogPlace {
  /** xid8, as text. */
  readonly transactionId: string
  readonly position: number
}

export const startOfLog: LogPlace = { transactionId: '0', position: 0 }

export interface LoggedEvent {
  readonly id: string
  readonly place: LogPlace
  readonly event: DomainEvent
}

const settled = sql<boolean>`transaction_id < pg_snapshot_xmin(pg_current_snapshot())`

/**
 * The events after a place, in the log's order, as far as they are settled: a transaction that began earlier and still runs may
 * yet write events that belong before those of a later one, so whoever reads by place stops before the oldest one running.
 */
export async function listSettledEvents(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  after: LogPlace,
  limit: number,
): Promise<LoggedEvent[]> {
  const rows = await query
    .selectFrom('event')
    .select(['id', 'kind', 'subject_id', 'actor', 'at', 'facts', 'transaction_id', 'position'])
    .where('organisation_id', '=', organisationId)
    .where(isAfter(after))
    .where(settled)
    .orderBy('transaction_id')
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ id, kind, subject_id: subject, actor, at, facts, transaction_id: transactionId, position }) => ({
    id,
    place: { transactionId, position },
    // The log's own writer has held the facts to the form of their kind.
    event: { kind, version: 1, subject, actor, at: at.toISOString(), facts } as DomainEvent,
  }))
}

/**
 * Whether nothing comes after a place, settled or not. Throws when the log was copied here from another database server: its
 * transactions are numbered anew there, so places of the one say nothing in the other.
 */
export async function isLogRead(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  place: LogPlace,
): Promise<boolean> {
  const newest = await query
    .selectFrom('event')
    .select([
      isAfter(place).as('is_after'),
      // Whatever one sees on its own server was begun before the next number that this server will give.
      sql<boolean>`greatest(transaction_id, ${place.transactionId}::xid8) >= pg_snapshot_xmax(pg_current_snapshot())`.as(
        'is_foreign',
      ),
    ])
    .where('organisation_id', '=', organisationId)
    .orderBy('transaction_id', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (newest?.is_foreign)
    throw new Error('The event log comes from another database server: figures cannot go on before it is renumbered')
  return !newest?.is_after
}

function isAfter({ transactionId, position }: LogPlace) {
  return sql<boolean>`(transaction_id, position) > (${transactionId}::xid8, ${position}::bigint)`
}
