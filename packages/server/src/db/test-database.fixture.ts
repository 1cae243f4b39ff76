import { createHash } from 'node:crypto'
import { existsSync, openAsBlob, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { installJobs } from '../jobs/install-jobs.ts'
import { queueNames } from '../jobs/queue-names.ts'
import type { Database } from './database.ts'
import { migrateDatabase, readMigrations } from './migrate-database.ts'
import { openPglite } from './open-pglite.ts'
import { openPostgresql } from './open-postgresql.ts'
import { startTestCluster, type TestCluster } from './test-cluster.fixture.ts'

const allKinds = ['pglite', 'postgresql'] as const
export type DatabaseKind = (typeof allKinds)[number]

/** The databases that tests run on: both, unless the run names one because another run takes the other. */
export const databaseKinds: readonly DatabaseKind[] = allKinds.filter((kind) =>
  [undefined, '', kind].includes(process.env.VIGIE_TEST_DATABASES),
)

/** What stands on a test's database and must be closed before it. Who closes it takes it out. */
export const leftOpen = new Set<() => Promise<void>>()

/** A test on a fresh, migrated database of each kind; whatever it leaves is thrown away. */
export function onEachDatabase(title: string, work: (database: Database) => Promise<void>): void {
  for (const kind of databaseKinds) {
    test(`${title} (${kind})`, async () => {
      const { database, discard } = await freshDatabase(kind)
      try {
        await work(database)
      } finally {
        // What a failing test left open would keep its file from ever ending.
        for (const close of leftOpen) await close()
        leftOpen.clear()
        await discard()
      }
    })
  }
}

/** A fresh, migrated database. `url` is there on PostgreSQL. */
export async function freshDatabase(
  kind: DatabaseKind,
): Promise<{ database: Database; url: string | null; discard: () => Promise<void> }> {
  if (kind === 'pglite') {
    const database = await openPglite({ loadDataDir: await pgliteTemplate() })
    return { database, url: null, discard: () => database.close() }
  }
  const { url, drop } = await freshPostgresql()
  const database = await openPostgresql(url, 5)
  return { database, url, discard: () => database.close().then(drop) }
}

/** What a template depends on: a change of any makes a new one. */
const version = createHash('sha256')
  .update(
    JSON.stringify([
      readMigrations().map(({ sha256 }) => sha256),
      queueNames,
      readFileSync(join(import.meta.dirname, '../jobs/install-jobs.ts'), 'utf8'),
    ]),
  )
  .digest('hex')
  .slice(0, 16)

/** A dump of a migrated database, made once for each version and kept among the machine's temporary files. */
async function pgliteTemplate(): Promise<Blob> {
  const file = join(tmpdir(), `vigie-pglite-${version}.tar`)
  if (!existsSync(file)) {
    const database = await openPglite({})
    await migrateDatabase(database)
    await installJobs(database)
    const dump = await database.dump()
    await database.close()
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, Buffer.from(await dump.arrayBuffer()))
    renameSync(aside, file)
  }
  return openAsBlob(file)
}

let ownCluster: Promise<TestCluster> | null = null
let made = 0
// Here and not where it is started: a hook set within a test ends with that test.
after(async () => (await ownCluster)?.stop())

/** The server that the test run started, or one of this file's own. */
function clusterUrl(): Promise<string> {
  const given = process.env.VIGIE_TEST_CLUSTER
  if (given) return Promise.resolve(given)
  ownCluster ??= startTestCluster()
  return ownCluster.then(({ url }) => url)
}

async function freshPostgresql(): Promise<{ url: string; drop: () => Promise<void> }> {
  const cluster = await clusterUrl()
  await ask(cluster, async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(cluster, client)
  })
  const name = `vigie_${process.pid}_${++made}`
  await ask(cluster, (client) => client.query(`create database ${name} template ${template}`))
  return {
    url: inDatabase(cluster, name),
    drop: async () => {
      await ask(cluster, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

/** A database without tables, as an operator makes one for Vigie to fill. */
export async function emptyPostgresql(): Promise<{ url: string; drop: () => Promise<void> }> {
  const cluster = await clusterUrl()
  const name = `vigie_empty_${process.pid}_${++made}`
  await ask(cluster, (client) => client.query(`create database ${name}`))
  return {
    url: inDatabase(cluster, name),
    drop: async () => {
      await ask(cluster, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

const template = `vigie_template_${version}`

async function makeTemplate(cluster: string, client: pg.Client): Promise<void> {
  await client.query(`create database ${template}_making`)
  const database = await openPostgresql(inDatabase(cluster, `${template}_making`), 5)
  await migrateDatabase(database)
  await installJobs(database)
  await database.close()
  await client.query(`alter database ${template}_making rename to ${template}`)
}

async function ask(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function inDatabase(cluster: string, name: string): string {
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return url.href
}
