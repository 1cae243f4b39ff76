import type { Database } from '../db/database.ts'
import { jobSchema, openBoss } from './open-boss.ts'
import { queueNames } from './queue-names.ts'

const settings = {
  // Nine more tries in about four hours; then the job is left as failed, for a person to see.
  retryLimit: 9,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3600,
  // A job whose worker says nothing for so long belongs to a program that is gone.
  heartbeatSeconds: 10,
  expireInSeconds: 600,
  // Counted from its end, done or failed: a week for a person to see what failed.
  deleteAfterSeconds: 7 * 86_400,
  retentionSeconds: 365 * 86_400,
}

/** Make pg-boss's tables and all queues, and let the product's role add jobs: part of the migration. */
export async function installJobs(database: Database): Promise<void> {
  const errors: Error[] = []
  const boss = openBoss(database, (error) => errors.push(error), true)
  await boss.start()
  for (const queue of queueNames) {
    await boss.createQueue(queue, settings)
  }
  await boss.stop({ graceful: false })
  await database.pool.query(
    `grant usage on schema ${jobSchema} to vigie_app;
     grant select on ${jobSchema}.queue to vigie_app;
     grant insert, select (id, name) on ${jobSchema}.job, ${jobSchema}.job_common to vigie_app;
     grant execute on all functions in schema ${jobSchema} to vigie_app;`,
  )
  if (errors[0]) throw errors[0]
}
