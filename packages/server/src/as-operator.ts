import { randomIds } from './capabilities/ids.ts'
import { openVault } from './capabilities/vault.ts'
import { type Config, readConfig } from './config.ts'
import type { Acting, Context } from './context.ts'
import type { Database } from './db/database.ts'
import { asLookup } from './db/in-transaction.ts'
import { openDatabase } from './db/open-database.ts'
import { openTransaction } from './events/open-transaction.ts'
import { secretOf } from './open-capabilities.ts'
import { realTime } from './open-context.ts'
import { prepareDatabase } from './prepare-database.ts'

/** Whoever runs the machine, acting without the rest of the server. */
export type Operator = Pick<Context, 'config' | 'ids' | 'vault' | 'lookup'> & {
  as(acting: Acting): Pick<Context, 'inTransaction'>
}

/** Do something to the install that the environment names, as whoever runs the machine. Opens the database and nothing else. */
export async function asOperator<T>(work: (operator: Operator) => Promise<T>): Promise<T> {
  const config = readConfig()
  const database = await openDatabase(config, leaveAtOnce)
  try {
    await prepareDatabase(database, config)
    return await work(operatorOf(database, config))
  } finally {
    await database.close()
  }
}

function operatorOf(database: Database, config: Config): Operator {
  const noJobs = { send: async () => {}, wake: () => {} }
  return {
    config,
    ids: randomIds,
    vault: openVault(secretOf(config)),
    lookup: (work) => asLookup(database, work),
    as: (acting) => ({
      inTransaction: (work) => openTransaction({ database, jobs: noJobs, queues: {}, ...realTime }, acting, work),
    }),
  }
}

function leaveAtOnce(cause: Error): void {
  console.error(`The data folder was taken by another program: ${cause.message}.`)
  process.exit(1)
}
