import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomIds } from '../capabilities/ids.ts'
import { type SettableClock, settableClock } from '../capabilities/set-clock.fixture.ts'
import { openVault } from '../capabilities/vault.ts'
import { readConfig } from '../config.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/database.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { startJobs } from '../jobs/job-queue.ts'
import { openContext, type SharedContext } from '../open-context.ts'
import { becomeFirstAdmin } from './become-first-admin.ts'
import { ensureFirstAdmin } from './ensure-first-admin.ts'
import { findFirstOrganisation } from './find-first-organisation.ts'
import { accept, invite, members, rita } from './join.fixture.ts'

/** A new install: a migrated database without an organisation. */
async function onNewInstall(database: Database, work: (ctx: Context, clock: SettableClock) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-first-'))
  const jobs = await startJobs(database, assert.ifError)
  const clock = settableClock('2026-11-21T12:00:00Z')
  const config = readConfig({ DATA_FOLDER: folder })
  const vault = openVault('a secret for tests, of 32 characters or more')
  try {
    await work(
      openContext({ config, clock, ids: randomIds, vault } as unknown as SharedContext, { database, jobs, queues: {} }),
      clock,
    )
  } finally {
    await jobs.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const founding = { ...rita, email: 'Rita@Example.org', organisationName: 'Example NGO' }

async function found(ctx: Context, link: string | null, more: Partial<typeof founding> = {}): Promise<string> {
  const token = link?.split('/').at(-1) as string
  const result = await becomeFirstAdmin(ctx, { ...founding, ...more, token })
  return result.ok ? 'ok' : result.refusal.code
}

async function ngo(ctx: Context): Promise<Context> {
  const { organisationId } = await findFirstOrganisation(ctx)
  return ctx.as({ organisationId: organisationId as string, actor: 'system' })
}

onEachDatabase('ensureFirstAdmin() gives a new link at each start until somebody has come in by the last', async (database) => {
  await onNewInstall(database, async (ctx) => {
    const first = await ensureFirstAdmin(ctx)
    const second = await ensureFirstAdmin(ctx, 'http://127.0.0.1:4711')
    assert.match(first ?? '', /^http:\/\/127\.0\.0\.1:3000\/en\/first-admin\/[\w-]{43}$/)
    assert.match(second ?? '', /^http:\/\/127\.0\.0\.1:4711\/en\/first-admin\/[\w-]{43}$/)
    assert.equal(await found(ctx, first), 'link-unusable')
    assert.equal(await found(ctx, second, { password: 'too short' }), 'password-too-weak')
    assert.equal(await found(ctx, second), 'ok')
    assert.equal(await found(ctx, second, { email: 'mallory@example.org' }), 'link-unusable')
    assert.equal(await ensureFirstAdmin(ctx), null)

    const of = await ngo(ctx)
    assert.deepEqual(await members(of), [['Rita', 'admin reviewer analyst']])
    const organisation = await of.inTransaction(({ query }) => query.selectFrom('organisation').selectAll().execute())
    assert.deepEqual(
      organisation.map(({ name, kind, notifier_name, notifier_email, locale, time_zone }) => [
        name,
        kind,
        notifier_name,
        notifier_email,
        locale,
        time_zone,
      ]),
      [['Example NGO', 'ngo', 'Example NGO', '', 'fr', 'Europe/Paris']],
    )
    const log = await of.inTransaction(({ query }) => query.selectFrom('event').select('kind').orderBy('position').execute())
    assert.deepEqual(
      log.map(({ kind }) => kind),
      ['organisation.created', 'member.joined'],
    )
  })
})

onEachDatabase(
  'ensureFirstAdmin() of two servers that start at once makes one organisation, and one link works',
  async (database) => {
    await onNewInstall(database, async (ctx) => {
      const links = await Promise.all([ensureFirstAdmin(ctx), ensureFirstAdmin(ctx)])
      const count = await ctx.lookup((query) => query.selectFrom('organisation').select('id').execute())
      assert.equal(count.length, 1)
      const answers = [await found(ctx, links[0] ?? null), await found(ctx, links[1] ?? null)]
      assert.deepEqual(answers.toSorted(), ['link-unusable', 'ok'])
    })
  },
)

onEachDatabase('becomeFirstAdmin() at once by two makes one admin', async (database) => {
  await onNewInstall(database, async (ctx) => {
    const link = await ensureFirstAdmin(ctx)
    const answers = await Promise.all(['rita@example.org', 'mallory@example.org'].map((email) => found(ctx, link, { email })))
    assert.deepEqual(answers.toSorted(), ['link-unusable', 'ok'])
    assert.equal((await members(await ngo(ctx))).length, 1)
  })
})

onEachDatabase('becomeFirstAdmin() is over after 24 hours, and once somebody has come in by an invitation', async (database) => {
  await onNewInstall(database, async (ctx, clock) => {
    const late = await ensureFirstAdmin(ctx)
    clock.advance({ hours: 24 })
    assert.equal(await found(ctx, late), 'link-unusable')
    const link = await ensureFirstAdmin(ctx)
    const of = await ngo(ctx)
    assert.equal(await accept(ctx, await invite(of, 'anh@example.org', ['admin'])), 'ok')
    assert.equal(await found(ctx, link), 'link-unusable')
    assert.equal(await ensureFirstAdmin(ctx), null)
  })
})
