import type pg from 'pg'
import type { Database } from './database.ts'
import { listTables } from './list-tables.ts'

/** One line of a backup's part on the database. */
export type KeptLine =
  | { readonly kind: 'row'; readonly table: string; readonly row: Readonly<Record<string, unknown>> }
  | { readonly kind: 'job'; readonly queue: string; readonly told: unknown }

const batch = 500

/** Every row and every job not yet done, as they stood at one moment, while others go on writing. Holds a few hundred at a time. */
export async function* readRows({ pool }: Database, jobSchema: string): AsyncGenerator<KeptLine> {
  const client = await pool.connect()
  try {
    const tables = await listTables(client)
    await client.query('begin isolation level repeatable read read only')
    const jobs = `select name as queue, data as told from ${jobSchema}.job where state in ('created', 'retry', 'active') order by created_on, id`
    for await (const { queue, told } of fetchAll(client, jobs)) yield { kind: 'job', queue: String(queue), told }
    await client.query('set local role vigie_keeper')
    for (const { name, key } of tables) {
      const rows = `select to_jsonb(kept) as row from "${name}" kept order by ${key.map((column) => `"${column}"`).join(', ')}`
      for await (const { row } of fetchAll(client, rows)) yield { kind: 'row', table: name, row: row as Record<string, unknown> }
    }
  } finally {
    await client.query('rollback').finally(() => client.release())
  }
}

async function* fetchAll(client: pg.PoolClient, query: string): AsyncGenerator<Record<string, unknown>> {
  await client.query(`declare reading no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await client.query(`fetch ${batch} from reading`)
    yield* rows
    if (rows.length < batch) break
  }
  await client.query('close reading')
}
