import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { InstallCheck } from '@vigie/contract'
import pg from 'pg'
import { asTenant } from './db/in-transaction.ts'
import { lockFolder } from './db/lock-folder.ts'
import { openPglite } from './db/open-pglite.ts'
import { openPostgresql } from './db/open-postgresql.ts'
import { emptyPostgresql, freshDatabase } from './db/test-database.fixture.ts'
import { migrate } from './prepare-database.ts'

const organisationId = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69'

interface Looked {
  readonly checks: readonly InstallCheck[]
  /** "code state found-or-fault-or-why" of all but what hangs on the machine. */
  readonly said: readonly string[]
  readonly text: string
}

/** Run the program as an operator would, in a folder of its own. */
async function look(environment: Readonly<Record<string, string>>): Promise<Looked> {
  const text = await new Promise<string>((resolve, reject) => {
    const main = join(import.meta.dirname, 'check-install.ts')
    execFile(process.execPath, [main], { env: environment }, (failed, out, error) =>
      failed || error !== '' ? reject(new Error(`${failed} ${error}`)) : resolve(out),
    )
  })
  const { checks } = JSON.parse(text) as { checks: InstallCheck[] }
  const said = checks
    .filter(({ code }) => !['version', 'disk', 'data-folder', 'secret', 'mail', 'address', 'backup', 'clock'].includes(code))
    .map(({ code, state, facts }) => {
      const about = 'found' in facts ? facts.found : 'fault' in facts ? facts.fault : 'why' in facts ? facts.why : ''
      return `${code} ${state} ${about ?? ''}`.trim()
    })
  return { checks, said, text }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-check-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const onPostgresql = (title: string, work: (url: string, folder: string) => Promise<void>): void => {
  test(title, () =>
    inFolder(async (folder) => {
      const { database, url, discard } = await freshDatabase('postgresql')
      try {
        assert.ok(url)
        await plantWork(database)
        await work(url, folder)
      } finally {
        await discard()
      }
    }),
  )
}

/** A timer of ten years ago, and a job that failed for good beside one that has waited for a day. */
async function plantWork(database: Awaited<ReturnType<typeof freshDatabase>>['database']): Promise<void> {
  await asTenant(database, { organisationId }, async (query) => {
    const row = { id: organisationId, name: 'Example NGO', kind: 'ngo', created_at: new Date() }
    await query.insertInto('organisation').values(row).execute()
    const timer = { organisation_id: organisationId, queue: 'close-case' as const, subject_id: organisationId }
    await query
      .insertInto('timer')
      .values({ ...timer, due_at: new Date('2016-11-21T00:00:00Z') })
      .execute()
  })
  await database.pool.query(`
    insert into job.job (name, data, state, start_after, created_on)
    values ('screen-listing', '{}', 'failed', now(), now()), ('open-case', '{}', 'created', now() - interval '1 day', now())`)
}

function factsOf(looked: Looked, code: InstallCheck['code']): object {
  const check = looked.checks.find((each) => each.code === code)
  assert.ok(check, code)
  return check.facts
}

onPostgresql('check-install.ts looks at PostgreSQL: version, role, migrations, clock, jobs and timers', async (url, folder) => {
  const looked = await look({ DATA_FOLDER: folder, DATABASE_URL: url, DATABASE_OWNER_URL: url })
  assert.deepEqual(looked.said, [
    'configuration ok',
    'database ok ready',
    'database-role ok',
    'migrations ok',
    'jobs warning',
    'timers warning',
    'database-owner ok',
  ])
  const { oldestSeconds, ...jobs } = factsOf(looked, 'jobs') as { oldestSeconds: number }
  assert.deepEqual(jobs, { waiting: 1, failed: [{ queue: 'screen-listing', count: 1 }], isStopped: false })
  assert.ok(oldestSeconds >= 86_400 && oldestSeconds < 87_000, String(oldestSeconds))
  assert.equal((factsOf(looked, 'timers') as { overdue: number }).overdue, 1)
  assert.ok(Math.abs((factsOf(looked, 'clock') as { differenceSeconds: number }).differenceSeconds) < 5)
  assert.match((factsOf(looked, 'database') as { version: string }).version, /^\d\d/)
})

onPostgresql('check-install.ts finds a superuser, and one that goes round the walls', async (url, folder) => {
  const superuser = new URL(url)
  superuser.username = 'postgres'
  const looked = await look({ DATA_FOLDER: folder, DATABASE_URL: superuser.href })
  assert.ok(looked.said.includes('database-role problem superuser'), looked.text)
  assert.ok(looked.said.includes('not-checked warning database'), looked.text)
})

onPostgresql('check-install.ts finds a role that may not take its roles, and what it cannot ask', async (url, folder) => {
  const admin = new pg.Client(url)
  await admin.connect()
  const role = `vigie_stranger_${process.pid}`
  try {
    await admin.query(`create role ${role} login`)
    const stranger = new URL(url)
    stranger.username = role
    const looked = await look({ DATA_FOLDER: folder, DATABASE_URL: stranger.href })
    assert.ok(looked.said.includes('database-role problem not-a-member'), looked.text)
    const unasked = looked.checks.find(({ code, facts }) => code === 'not-checked' && 'detail' in facts && facts.detail !== null)
    assert.match(JSON.stringify(unasked), /permission denied for table migration/)
  } finally {
    await admin.query(`drop role ${role}`)
    await admin.end()
  }
})

onPostgresql('check-install.ts finds a database that is older, newer or changed', async (url, folder) => {
  const database = await openPostgresql(url, 1)
  const change = (sql: string) => database.pool.query(sql)
  const fault = async () =>
    (await look({ DATA_FOLDER: folder, DATABASE_URL: url })).said.find((line) => line.startsWith('migrations'))
  try {
    await change('update migration set number = 9999 where number = (select max(number) from migration)')
    assert.equal(await fault(), 'migrations problem newer-or-changed')
    await change('delete from migration where number = 9999')
    assert.equal(await fault(), 'migrations problem older')
    await change("update migration set sha256 = '' where number = 1")
    assert.equal(await fault(), 'migrations problem newer-or-changed')
  } finally {
    await database.close()
  }
})

test('check-install.ts finds an empty database, and one that is not there', () =>
  inFolder(async (folder) => {
    const { url, drop } = await emptyPostgresql()
    try {
      const empty = await look({ DATA_FOLDER: folder, DATABASE_URL: url })
      assert.deepEqual(empty.said, ['configuration ok', 'database ok empty', 'database-role ok'])
    } finally {
      await drop()
    }
    const gone = new URL(url)
    gone.password = 'geheim'
    const looked = await look({ DATA_FOLDER: folder, DATABASE_URL: gone.href })
    assert.deepEqual(looked.said, ['configuration ok', 'database problem unreachable', 'not-checked warning database'])
    assert.match(looked.text, /does not exist/)
    assert.ok(!looked.text.includes('geheim'))
  }))

test('check-install.ts looks into the small database, and says what it cannot see while a Vigie has it', () =>
  inFolder(async (folder) => {
    const none = await look({ DATA_FOLDER: folder })
    assert.deepEqual(none.said, ['configuration ok', 'database ok none'])
    const database = await openPglite({ dataDir: join(folder, 'database') })
    await migrate(database, { databaseOwnerUrl: null })
    await plantWork(database)
    await database.close()

    const alone = await look({ DATA_FOLDER: folder })
    assert.deepEqual(alone.said, ['configuration ok', 'database ok ready', 'migrations ok', 'jobs warning', 'timers warning'])
    const unlock = await lockFolder(folder, assert.ifError)
    const held = await look({ DATA_FOLDER: folder }).finally(unlock)
    assert.deepEqual(held.said, ['configuration ok', 'database ok held', 'not-checked warning held'])
    assert.deepEqual((factsOf(held, 'not-checked') as { what: unknown }).what, ['migrations', 'jobs', 'timers'])
  }))

test('check-install.ts finds a damaged small database', () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, 'database'))
    writeFileSync(join(folder, 'database/PG_VERSION'), 'cut')
    const { said } = await look({ DATA_FOLDER: folder })
    assert.deepEqual(said, ['configuration ok', 'database problem unreachable', 'not-checked warning database'])
  }))

test('check-install.ts names every wrong setting, and then looks at nothing', () =>
  inFolder(async (folder) => {
    const looked = await look({ DATA_FOLDER: folder, PORT: 'x', SECRET: 'geheim', MODE: 'real' })
    assert.deepEqual(looked.said, ['configuration problem', 'not-checked warning configuration'])
    const { wrong } = factsOf(looked, 'configuration') as { wrong: { name: string }[] }
    assert.deepEqual(
      wrong.map(({ name }) => name),
      ['PORT', 'MODE', 'SECRET'],
    )
    assert.ok(!looked.text.includes('geheim'))
  }))
