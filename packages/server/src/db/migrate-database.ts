import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Database } from './database.ts'

const folder = join(import.meta.dirname, 'migrations')

/** One numbered file of SQL. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

export function readMigrations(): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { number: Number(name.slice(0, 4)), name, sql: text, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

/** Any number, as long as it is the same for all: two programs that start at once must not migrate at once. */
const lockNumber = 714_2026

/**
 * Bring the database's tables up to this version, each file in a transaction of its own. Forward only. Throws when a file that
 * was applied reads differently now, or when the database is newer than this program.
 * @returns the names of the files applied
 */
export async function migrateDatabase({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await client.query(
      'create table if not exists migration (number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const applied = new Map<number, { name: string; sha256: string }>()
    for (const row of (await client.query('select number, name, sha256 from migration')).rows) applied.set(row.number, row)
    const migrations = readMigrations()
    assertSame(migrations, applied)

    const missing = migrations.filter(({ number }) => !applied.has(number))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber]).finally(() => client.release())
  }
}

/** The files of this program that the database lacks; for a program that must not migrate by itself. */
export async function listMissingMigrations({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const { rows: found } = await pool.query("select to_regclass('public.migration') is not null as is_there")
  const { rows } = found[0].is_there ? await pool.query('select number, name, sha256 from migration') : { rows: [] }
  const applied = new Map(rows.map((row: { number: number; name: string; sha256: string }) => [row.number, row]))
  const migrations = readMigrations()
  assertSame(migrations, applied)
  return migrations.filter(({ number }) => !applied.has(number)).map(({ name }) => name)
}

function assertSame(migrations: readonly Migration[], applied: ReadonlyMap<number, { name: string; sha256: string }>): void {
  for (const [number, { name, sha256 }] of applied) {
    const here = migrations.find((migration) => migration.number === number)
    if (!here)
      throw new Error(`The database is newer than this program: it has ${name}. Update Vigie, or restore an older backup.`)
    if (here.sha256 !== sha256)
      throw new Error(`${here.name} was changed after it was applied: a migration is never edited, add another.`)
  }
}

async function apply(client: pg.PoolClient, { number, name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`${name} could not be applied: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
