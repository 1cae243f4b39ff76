import type { Database } from '../db/database.ts'
import { asLookup } from '../db/in-transaction.ts'
import type { QueueName } from './queue-names.ts'

/** What is due by Vigie's clock, oldest first; the caller takes each in its own organisation's transaction. */
export function listDueTimers(
  database: Database,
  now: Date,
  limit: number,
): Promise<{ organisation_id: string; queue: QueueName; subject_id: string }[]> {
  return asLookup(database, (query) =>
    query
      .selectFrom('timer')
      .select(['organisation_id', 'queue', 'subject_id'])
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(limit)
      .execute(),
  )
}
