import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readConfig } from './config.ts'
import { asTenant } from './db/in-transaction.ts'
import { openDatabase } from './db/open-database.ts'
import { databaseKinds, freshDatabase } from './db/test-database.fixture.ts'
import { prepareDatabase } from './prepare-database.ts'

const organisationId = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69'

for (const kind of databaseKinds) {
  test(`invite.ts prints a link for the oldest NGO, and says so while there is none (${kind})`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-invite-'))
    const fresh = kind === 'postgresql' ? await freshDatabase(kind) : null
    const secret = 'a secret for tests, of 32 characters or more'
    const url = fresh?.url ? { DATABASE_URL: fresh.url } : {}
    const environment = { DATA_FOLDER: folder, SECRET: secret, BASE_URL: 'https://vigie.example', ...url }
    const invite = (...given: string[]) => run(given, environment)
    try {
      assert.deepEqual(await invite('rita@example.org', 'admin'), {
        code: 1,
        out: '',
        error: 'There is no organisation yet. Start Vigie once: it prints the first admin’s link.\n',
      })
      await plantOrganisation(readConfig(environment))
      const invited = await invite('rita@example.org', 'reviewer,admin')
      assert.equal(invited.code, 0, invited.error)
      assert.match(invited.out, /^https:\/\/vigie\.example\/en\/join\/[\w-]{43}\n$/)
      const { roles, actor } = await readBack(readConfig(environment))
      assert.deepEqual([roles, actor], [['admin', 'reviewer'], 'system'])
    } finally {
      await fresh?.discard()
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

for (const [given, says] of [
  [['rita@example.org', 'admin,king'], /^There is no role "king"\. Roles: admin, /],
  [['rita', 'admin'], /^Expected a mail address and roles/],
  [['rita@example.org'], /^Expected a mail address and roles/],
] as const) {
  test(`invite.ts ${given.join(' ')} says in one line what it expected, before it opens anything`, async () => {
    const refused = await run(given, { DATABASE_URL: 'postgres://nobody.invalid/none' })
    assert.deepEqual([refused.code, refused.out], [1, ''])
    assert.match(refused.error, says)
    assert.equal(refused.error.split('\n').length, 2)
  })
}

function run(given: readonly string[], environment: Readonly<Record<string, string>>) {
  return new Promise<{ code: number; out: string; error: string }>((resolve) => {
    const main = join(import.meta.dirname, 'invite.ts')
    const child = execFile(process.execPath, [main, ...given], { env: environment }, (_failed, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    )
  })
}

async function plantOrganisation(config: ReturnType<typeof readConfig>): Promise<void> {
  await onDatabase(config, async (query) => {
    const row = { id: organisationId, name: 'Example NGO', kind: 'ngo', created_at: new Date() }
    await query.insertInto('organisation').values(row).execute()
  })
}

function readBack(config: ReturnType<typeof readConfig>) {
  return onDatabase(config, (query) =>
    query
      .selectFrom('invitation')
      .innerJoin('event', 'event.subject_id', 'invitation.id')
      .select(['invitation.roles', 'event.actor'])
      .where('invitation.email', '=', 'rita@example.org')
      .executeTakeFirstOrThrow(),
  )
}

async function onDatabase<T>(config: ReturnType<typeof readConfig>, work: Parameters<typeof asTenant<T>>[2]): Promise<T> {
  const database = await openDatabase(config, assert.ifError)
  try {
    await prepareDatabase(database, config)
    return await asTenant(database, { organisationId }, work)
  } finally {
    await database.close()
  }
}
