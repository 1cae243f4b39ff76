import { type RawBuilder, sql } from 'kysely'
import type { RecordSelection } from './record-table.ts'

/** The part of a query that keeps a column of moments within the days asked for. */
export function withinDays(column: string, { from, before }: Pick<RecordSelection, 'from' | 'before'>): RawBuilder<boolean> {
  const moment = sql.ref(column)
  return sql<boolean>`(${from}::timestamptz is null or ${moment} >= ${from}) and (${before}::timestamptz is null or ${moment} < ${before})`
}
