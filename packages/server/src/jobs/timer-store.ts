import type { Query } from '../db/in-transaction.ts'
import type { QueueName } from './queue-names.ts'

/** Work that is due later. There is one timer at most for each queue and subject. */
export interface Timer {
  readonly organisationId: string
  readonly queue: QueueName
  readonly subjectId: string
  readonly dueAt: Date
}

export async function saveTimer(query: Query, { organisationId, queue, subjectId, dueAt }: Timer): Promise<void> {
  await query
    .insertInto('timer')
    .values({ organisation_id: organisationId, queue, subject_id: subjectId, due_at: dueAt })
    .onConflict((conflict) => conflict.columns(['queue', 'subject_id']).doUpdateSet({ due_at: dueAt }))
    .execute()
}

/** @returns whether there was one: of two programs that take the same timer, one gets true */
export async function removeTimer(query: Query, queue: QueueName, subjectId: string): Promise<void> {
  await query.deleteFrom('timer').where('queue', '=', queue).where('subject_id', '=', subjectId).execute()
}

/** Take a timer that is due, so that it runs once. False when another program took it, or it was moved to a later moment. */
export async function takeTimer(query: Query, queue: QueueName, subjectId: string, now: Date): Promise<boolean> {
  const { numDeletedRows } = await query
    .deleteFrom('timer')
    .where('queue', '=', queue)
    .where('subject_id', '=', subjectId)
    .where('due_at', '<=', now)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
