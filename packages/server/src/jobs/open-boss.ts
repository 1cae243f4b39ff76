import { PgBoss } from 'pg-boss'
import type { Database } from '../db/database.ts'

/** Schema of pg-boss's own tables. */
export const jobSchema = 'job'

/** The Boss of a database. Its tables are made by `installJobs`; here nothing is migrated. */
export function openBoss({ pool, kind }: Database, onError: (error: Error) => void, install = false): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    backend: kind === 'pglite' ? 'pglite' : 'postgres',
    schema: jobSchema,
    migrate: install,
    createSchema: install,
    schedule: false,
    supervise: !install,
    // Jobs of a program that was killed are found and given to another within about twenty seconds.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    // Its housekeeping looks at the vacuum's figures, which a role without rights over the server cannot read.
    monitorVacuum: false,
    reindex: false,
  })
  boss.on('error', onError)
  return boss
}
