import type pg from 'pg'
import type { Database } from './database.ts'
import { type KeptTable, listTables } from './list-tables.ts'

/** Rows in, in the order in which they were read out. Everything or nothing: `commit` or `undo` ends it. */
export interface Filling {
  add(table: string, row: Readonly<Record<string, unknown>>): Promise<void>
  commit(): Promise<void>
  undo(): Promise<void>
}

const batch = 200

/** Fill an empty, migrated database. Throws when an organisation stands in it already: two installs are never mixed. */
export async function startFilling({ pool }: Database): Promise<Filling> {
  const client = await pool.connect()
  const tables = new Map((await listTables(client)).map((table) => [table.name, table]))
  await client.query('begin')
  await client.query('set local role vigie_keeper')
  const { rows } = await client.query('select count(*)::int as count from organisation')
  const undo = (): Promise<void> => client.query('rollback').then(() => client.release())
  if (rows[0].count > 0) {
    await undo()
    throw new Error('The database is not empty: restore into a new one.')
  }
  let waiting: { table: KeptTable; rows: unknown[] } | null = null
  const flush = async (): Promise<void> => {
    if (waiting) await insert(client, waiting.table, waiting.rows)
    waiting = null
  }
  return {
    add: async (name, row) => {
      const table = tables.get(name)
      if (!table) throw new Error(`the backup has a table ${name} that this version does not know`)
      if (waiting && (waiting.table !== table || waiting.rows.length >= batch)) await flush()
      waiting ??= { table, rows: [] }
      waiting.rows.push(row)
    },
    commit: async () => {
      await flush()
      await client.query('commit')
      client.release()
    },
    undo,
  }
}

/**
 * Transaction numbers belong to the server that gave them: restored events count as written by this transaction, in their old
 * order, and whoever reads by cursor goes on from there.
 */
async function insert(client: pg.PoolClient, { name, columns }: KeptTable, rows: readonly unknown[]): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(', ')
  const values = columns.map((column) => (column === 'transaction_id' ? 'pg_current_xact_id()' : `"${column}"`)).join(', ')
  await client.query(
    `insert into "${name}" (${list}) overriding system value select ${values} from jsonb_populate_recordset(null::"${name}", $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}
