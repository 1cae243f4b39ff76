import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import type { Database } from '../db/database.ts'
import { asTenant } from '../db/in-transaction.ts'
import { readMigrations } from '../db/migrate-database.ts'
import { openPglite } from '../db/open-pglite.ts'
import { openPostgresql } from '../db/open-postgresql.ts'
import { emptyPostgresql } from '../db/test-database.fixture.ts'
import { startJobs } from '../jobs/job-queue.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { checkRole } from './check-role.ts'

const operating = readFileSync(join(import.meta.dirname, '../../../../docs/operating.md'), 'utf8')
const blocks = [...operating.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = '']) => sql)
const [single = '', two = '', grants = ''] = blocks

/** Names of roles and databases are those of the whole server: each test has its own. */
const named = (sql: string, suffix: string) =>
  sql.replace(/\b(role|to|owner|database) (vigie_owner|vigie)\b/g, (_, word, name) => `${word} ${name}_${suffix}`)

function inDatabase(cluster: string, user: string, database: string): string {
  const url = new URL(cluster)
  url.username = user
  url.pathname = `/${database}`
  return url.href
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    for (const statement of sql.split(';').filter((each) => each.trim() !== '')) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** On a server of the test run, as its administrator; what was made is taken away again. */
async function onServer(suffix: string, work: (cluster: string, admin: string) => Promise<void>): Promise<void> {
  const { url, drop } = await emptyPostgresql()
  const admin = inDatabase(url, 'postgres', 'postgres')
  try {
    await work(url, admin)
  } finally {
    await run(admin, `drop database if exists vigie_${suffix} with (force)`)
    for (const role of [`vigie_${suffix}`, `vigie_owner_${suffix}`]) await run(admin, `drop role if exists ${role}`)
    await drop()
  }
}

/** All that the server does with its role: takes the tenants' role, reads the log of migrations, works on jobs. */
async function assertServes(database: Database, databaseOwnerUrl: string | null): Promise<void> {
  await prepareDatabase(database, { databaseOwnerUrl })
  assert.deepEqual((await checkRole(database)).state, 'ok')
  const organisationId = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69'
  await asTenant(database, { organisationId }, (query) => query.selectFrom('listing').selectAll().execute())
  const jobs = await startJobs(database, assert.ifError)
  assert.deepEqual(await jobs.countJobs(), [])
  await jobs.stop()
}

test('docs/operating.md has the SQL of one role, of two, and of what the second is granted', () => {
  assert.equal(blocks.length, 3)
  assert.match(grants, /^grant vigie_app, vigie_lookup, vigie_sign_in to vigie;/)
})

test('the SQL of docs/operating.md makes a database that Vigie sets up and serves with one role', () =>
  onServer(`one_${process.pid}`, async (cluster, admin) => {
    await run(admin, named(single, `one_${process.pid}`))
    const database = await openPostgresql(inDatabase(cluster, `vigie_one_${process.pid}`, `vigie_one_${process.pid}`), 5)
    await assertServes(database, null).finally(() => database.close())
  }))

test('the SQL of docs/operating.md makes a database that Vigie serves with a role that owns nothing', () =>
  onServer(`two_${process.pid}`, async (cluster, admin) => {
    const suffix = `two_${process.pid}`
    await run(admin, named(two, suffix))
    const owner = inDatabase(cluster, `vigie_owner_${suffix}`, `vigie_${suffix}`)
    const database = await openPostgresql(inDatabase(cluster, `vigie_${suffix}`, `vigie_${suffix}`), 5)
    try {
      await prepareDatabase(database, { databaseOwnerUrl: owner })
      assert.equal((await checkRole(database)).state, 'problem')
      await run(owner, named(grants, suffix))
      await assertServes(database, owner)
      await assert.rejects(database.pool.query('create table mine (id int)'), /permission denied/)
    } finally {
      await database.close()
    }
  }))

test('the first migration lets its role take the roles that it makes, on the newest PostgreSQL too', async () => {
  const database = await openPglite({})
  const client = await database.pool.connect()
  try {
    await client.query('create role vigie login createrole')
    await client.query('grant create on database postgres to vigie')
    await client.query('alter schema public owner to vigie')
    await client.query('set session authorization vigie')
    for (const { sql } of readMigrations()) await client.query(sql)
    for (const role of ['vigie_app', 'vigie_lookup', 'vigie_sign_in', 'vigie_keeper']) {
      await client.query('begin')
      await client.query(`set local role ${role}`)
      await client.query('commit')
    }
  } finally {
    client.release()
    await database.close()
  }
})
