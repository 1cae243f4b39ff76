import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import type { OperationLine } from '@vigie/contract'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { asTenant } from '../db/in-transaction.ts'
import { freshDatabase } from '../db/test-database.fixture.ts'

type Environment = Readonly<Record<string, string>>

/** Run a program of the server to its end. `onLine` may send it what Ctrl+C sends. */
export async function runMain<Done>(
  main: 'migrate' | 'back-up',
  args: readonly string[],
  environment: Environment,
  onLine: (line: OperationLine<Done>, interrupt: () => void) => void = () => {},
): Promise<{ code: number | null; last: OperationLine<Done> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, `../${main}.ts`), ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let last: OperationLine<Done> | null = null
  createInterface({ input: child.stdout }).on('line', (text) => {
    last = JSON.parse(text) as OperationLine<Done>
    onLine(last, () => child.kill('SIGINT'))
  })
  const [code] = (await once(child, 'close')) as [number | null]
  assert.ok(last)
  return { code, last }
}

/** A folder for one test. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-keeping-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A test of programs on a migrated PostgreSQL, with a data folder that holds a secret. */
export function onInstall(
  title: string,
  work: (install: { database: Database; environment: Environment; folder: string }) => Promise<void>,
): void {
  test(title, () =>
    inFolder(async (folder) => {
      const { database, url, discard } = await freshDatabase('postgresql')
      try {
        assert.ok(url)
        writeFileSync(join(folder, 'secret'), 'a secret for tests, of 32 characters or more', { mode: 0o600 })
        await work({ database, environment: { DATA_FOLDER: folder, DATABASE_URL: url }, folder })
      } finally {
        await discard()
      }
    }),
  )
}

/** An organisation with so many listings. */
export async function plantListings(database: Database, count: number): Promise<void> {
  const organisationId = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69'
  await asTenant(database, { organisationId }, async (query) => {
    const row = { id: organisationId, name: 'Example NGO', kind: 'ngo', created_at: new Date() }
    await query.insertInto('organisation').values(row).execute()
    await sql`
      insert into listing (id, organisation_id, identity, received_at, last_seen_at, latest_version_id)
      select gen_random_uuid(), ${organisationId}, n::text, now(), now(), gen_random_uuid()
        from generate_series(1, ${count}::int) n`.execute(query)
  })
}
