import { type EventKind, type Happening, InvariantError, wrongFacts } from '@vigie/casework'
import type { Query } from '../db/in-transaction.ts'
import type { QueueName } from '../jobs/queue-names.ts'

/** Who and when, said once for all events of a command. */
export interface EventOrigin {
  readonly organisationId: string
  readonly actor: string
  readonly at: Date
}

/**
 * Add events to the log. Throws an invariant when facts are not of the declared form: a person's words never get here.
 * @returns the ids, in the same order
 */
export async function appendEvents(
  query: Query,
  { organisationId, actor, at }: EventOrigin,
  happenings: readonly Happening[],
  nextId: () => string,
): Promise<string[]> {
  if (happenings.length === 0) return []
  const rows = happenings.map(({ kind, subject, facts }) => {
    const wrong = wrongFacts(kind, facts)
    if (wrong.length > 0) throw new InvariantError(`${kind} has wrong facts: ${wrong.join('; ')}`)
    return {
      id: nextId(),
      organisation_id: organisationId,
      kind,
      version: 1,
      subject_id: subject,
      actor,
      at,
      facts: JSON.stringify(facts),
    }
  })
  await query.insertInto('event').values(rows).execute()
  return rows.map(({ id }) => id)
}

/** Note that a job has dealt with an event. False when it had already: then its work is done. */
export async function handleOnce(
  query: Query,
  organisationId: string,
  eventId: string,
  queue: QueueName,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await query
    .insertInto('event_handled')
    .values({ organisation_id: organisationId, event_id: eventId, queue, handled_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Which queues are told of which kind of event; wiring.ts says. */
export type EventQueues = Readonly<Partial<Record<EventKind, readonly QueueName[]>>>
