import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import type { Count } from './count-event.ts'
import { type LogPlace, startOfLog } from './list-settled-events.ts'

/** Stands in the key where the log names no platform: part of a key is never null. */
export const noPlatform = '00000000-0000-0000-0000-000000000000'

/** Counts of one day (UTC, YYYY-MM-DD). */
export interface DayCount extends Count {
  readonly day: string
}

/** How far the log has been counted, locked until the transaction ends, so that two workers never count one event twice. */
export async function lockPlace({ query, organisationId }: Tx): Promise<LogPlace> {
  await query
    .insertInto('statistic_cursor')
    .values({ organisation_id: organisationId, transaction_id: startOfLog.transactionId, position: startOfLog.position })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { transaction_id: transactionId, position } = await query
    .selectFrom('statistic_cursor')
    .select(['transaction_id', 'position'])
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { transactionId, position }
}

/** How far the log has been counted. */
export async function findPlace({ query, organisationId }: Pick<Tx, 'query' | 'organisationId'>): Promise<LogPlace> {
  const row = await query
    .selectFrom('statistic_cursor')
    .select(['transaction_id as transactionId', 'position'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row ?? startOfLog
}

export async function savePlace({ query, organisationId }: Tx, { transactionId, position }: LogPlace): Promise<void> {
  await query
    .updateTable('statistic_cursor')
    .set({ transaction_id: transactionId, position })
    .where('organisation_id', '=', organisationId)
    .execute()
}

/** Add to the figures. Counts of one day, platform and measure may be given in parts. */
export async function addCounts({ query, organisationId }: Tx, counts: readonly DayCount[]): Promise<void> {
  const rows = sumCounts(counts).map(({ day, platformId, measure, amount }) => ({
    organisation_id: organisationId,
    day,
    platform_id: platformId ?? noPlatform,
    measure,
    amount,
  }))
  if (rows.length === 0) return
  await query
    .insertInto('statistic')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'day', 'platform_id', 'measure'])
        .doUpdateSet({ amount: sql`statistic.amount + excluded.amount` }),
    )
    .execute()
}

export async function clearCounts({ query, organisationId }: Tx): Promise<void> {
  await query.deleteFrom('statistic').where('organisation_id', '=', organisationId).execute()
}

function sumCounts(counts: readonly DayCount[]): DayCount[] {
  const sums = new Map<string, DayCount>()
  for (const count of counts) {
    const key = `${count.day} ${count.platformId} ${count.measure}`
    sums.set(key, { ...count, amount: count.amount + (sums.get(key)?.amount ?? 0) })
  }
  return [...sums.values()]
}
