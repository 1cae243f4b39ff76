import { createHash } from 'node:crypto'
import { type Channel, foldNotice, type NoticeEvent, type NoticeFile } from '@vigie/casework'
import { toScreenedListing } from '@vigie/contract'
import { screen } from '@vigie/engine'
import { createGuardedOutbound } from '../capabilities/guarded-outbound.ts'
import type { Outbound } from '../capabilities/outbound.ts'
import { createSmtpMailer } from '../capabilities/smtp-mailer.ts'
import { openCase } from '../cases/open-case.ts'
import type { Database } from '../db/database.ts'
import { type TestSettings, type TestWorld, testContext, testRuleset } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { addClause } from '../platforms/add-clause.ts'
import { addPlatform } from '../platforms/add-platform.ts'
import { setChannel } from '../platforms/set-channel.ts'
import { decideCase } from '../review/decide-case.ts'
import { editNotice } from './edit-notice.ts'
import { getNotice } from './get-notice.ts'
import { holdNotice } from './hold-notice.ts'
import type { NoticeView } from './notice-views.ts'
import { noticesJobs } from './notices.jobs.ts'

export interface PlatformSetting {
  readonly name?: string
  readonly channel?: Channel
  readonly address?: string
  readonly locale?: 'en' | 'fr'
  /** How many clauses its rules have. */
  readonly clauses?: number
}

export interface NoticeWorld extends TestWorld {
  /** @returns its id, and the webhook's secret where it has one */
  platform(setting?: PlatformSetting): Promise<{ id: string; secret: string }>
  /** A listing as received, screened and captured. */
  listing(
    platformId: string | null,
    setting?: { readonly title?: string; readonly captured?: boolean; readonly url?: string | null },
  ): Promise<string>
  capture(listingId: string): Promise<string>
  waive(listingId: string): Promise<void>
  /** A case of these listings, decided `notify`, and what follows. @returns the case */
  decided(
    listingIds: readonly string[],
    reading?: {
      readonly taxon?: string
      readonly product?: string
      readonly specimens?: number | null
      readonly reason?: string | null
    },
  ): Promise<string>
  /** The notices of a case that are not withdrawn, oldest first. */
  noticesOf(caseId: string): Promise<NoticeView[]>
  see(noticeId: string): Promise<NoticeView>
  /** A notice about one ivory listing of this platform, ready to be let go. */
  ready(platformId: string): Promise<string>
  /** The same, let go; its hold is over and what was due has run. */
  sent(platformId: string): Promise<string>
  /** The fold of a notice's events. */
  folded(noticeId: string): Promise<NoticeFile>
  /** What happened to a notice: kinds without their prefix, in order. */
  story(noticeId: string): Promise<string[]>
}

/** A test in a world of notices, on a fresh database of each kind. */
export function onEachNoticeWorld(title: string, work: (world: NoticeWorld) => Promise<void>, settings: TestSettings = {}): void {
  onEachDatabase(title, (database) => inNoticeWorld(database, settings, work))
}

/** A world of notices on this database, gone afterwards. */
export async function inNoticeWorld(
  database: Database,
  settings: TestSettings,
  work: (world: NoticeWorld) => Promise<void>,
): Promise<void> {
  const world = await noticeWorld(database, settings)
  try {
    await work(world)
  } finally {
    await world.close()
  }
}

/** Settings under which notices really leave: to receivers on this machine. */
export function reallySending(of: {
  readonly smtpPort?: number
  readonly allow?: readonly string[]
  readonly around?: (outbound: Outbound) => Outbound
}): TestSettings {
  const outbound = createGuardedOutbound({ userAgent: 'Vigie/test', clock: { now: () => new Date() }, allow: of.allow ?? [] })
  return {
    environment: { MODE: 'enforce', BASE_URL: 'https://vigie.example.org', MAIL_FROM: 'vigie@example.org' },
    shared: {
      outbound: of.around ? of.around(outbound) : outbound,
      ...(of.smtpPort && { mailer: createSmtpMailer({ url: `smtp://127.0.0.1:${of.smtpPort}?starttls=never` }) }),
    },
  }
}

async function noticeWorld(database: Database, settings: TestSettings = {}): Promise<NoticeWorld> {
  const world = await testContext(database, { runs: noticesJobs(), queues: { 'case.decided': ['draft-notice'] }, ...settings })
  const { ctx, organisationId: organisation_id } = world
  const next = () => ctx.ids.next()
  let listings = 0

  const capture: NoticeWorld['capture'] = async (listingId) => {
    const id = next()
    const manifest = createHash('sha256').update(id).digest('hex')
    await ctx.inTransaction(({ query, now }) =>
      query
        .insertInto('capture')
        .values({
          id,
          organisation_id,
          listing_id: listingId,
          version_id: null,
          kind: 'by-hand',
          captured_at: now,
          captured_by: 'system',
          url: null,
          manifest_sha256: manifest,
          erased_at: null,
        })
        .execute(),
    )
    return manifest
  }
  const see: NoticeWorld['see'] = async (noticeId) => {
    const found = await getNotice(ctx, noticeId)
    if (!found.ok) throw new Error(found.refusal.code)
    return found.value
  }
  const noticesOf: NoticeWorld['noticesOf'] = async (caseId) => {
    const rows = await ctx.inTransaction(({ query }) =>
      query
        .selectFrom('notice')
        .select('id')
        .where('case_id', '=', caseId)
        .where('status', '!=', 'withdrawn')
        .orderBy('id')
        .execute(),
    )
    return Promise.all(rows.map(({ id }) => see(id)))
  }
  const listing: NoticeWorld['listing'] = async (
    platformId,
    { title = 'Carved elephant ivory tusk, two pieces', captured = true, url } = {},
  ) => {
    const [id, versionId] = [next(), next()]
    const address = url === undefined ? `https://www.bazaar.example/item/${++listings}?ref=x` : url
    const result = toScreenedListing(id, screen({ title }, testRuleset(), '2026-11-21'))
    await ctx.inTransaction(async ({ query, now }) => {
      const seller = { seller_hash: null, seller_sealed: null }
      await query
        .insertInto('listing')
        .values({
          id,
          organisation_id,
          platform_id: platformId,
          identity: id,
          url: address,
          external_id: `${listings}`,
          ...seller,
          received_at: now,
          last_seen_at: now,
          latest_version_id: versionId,
        })
        .execute()
      await query
        .insertInto('listing_version')
        .values({
          id: versionId,
          organisation_id,
          listing_id: id,
          number: 1,
          content_hash: id,
          content: JSON.stringify({ title }),
          received_at: now,
          received_from: 'system',
        })
        .execute()
      const { verdict, decision, score, taxon, product } = result
      await query
        .insertInto('screening')
        .values({
          id: next(),
          organisation_id,
          version_id: versionId,
          listing_id: id,
          platform_id: platformId,
          ruleset: result.ruleset,
          as_of: result.as_of,
          verdict,
          decision,
          score,
          taxon,
          product,
          specimens: 1,
          degraded: [],
          result: JSON.stringify(result),
          screened_at: now,
        })
        .execute()
    })
    if (captured) await capture(id)
    return id
  }
  const decided: NoticeWorld['decided'] = async (
    listingIds,
    { taxon = 'Elephantidae', product = 'ivory', specimens = null, reason = 'Schreger lines are visible.' } = {},
  ) => {
    const opened = await openCase(ctx, listingIds)
    if (!opened.ok) throw new Error(opened.refusal.code)
    const reading = { taxon, product, specimens, standing: 'prohibited', confidence: 'high', reason } as const
    const done = await decideCase(ctx, opened.value.id, world.personId, 'notify', reading)
    if (!done.ok) throw new Error(done.refusal.code)
    await world.settle()
    return opened.value.id
  }
  const ready: NoticeWorld['ready'] = async (platformId) => {
    const caseId = await decided([await listing(platformId)])
    const [notice] = await noticesOf(caseId)
    const ground = {
      kind: 'illegal-content',
      jurisdiction: 'EU',
      rule: 'eu-338-97-8-1',
      title: 'Regulation (EC) No 338/97, Article 8(1)',
      url: 'https://eur-lex.europa.eu/eli/reg/1997/338/oj',
      explanation: 'No certificate is named.',
    } as const
    const edited = await editNotice(ctx, notice?.id ?? '', { ground })
    if (!edited.ok) throw new Error(edited.refusal.code)
    return edited.value.row.id
  }

  return {
    ...world,
    capture,
    listing,
    decided,
    noticesOf,
    see,
    ready,
    platform: async ({ name = `Platform ${next()}`, channel = 'none', address, locale = 'en', clauses = 0 } = {}) => {
      const added = await addPlatform(ctx, { name, status: 'member', hosts: [], country: null, locale, company_id: null })
      if (!added.ok) throw new Error(added.refusal.code)
      const { id } = added.value
      const set = await setChannel(ctx, id, { channel, ...(address !== undefined && { address }) })
      if (!set.ok) throw new Error(set.refusal.code)
      for (let number = 1; number <= clauses; number++) {
        await addClause(ctx, id, {
          code: `4.${number}`,
          title: 'Wildlife',
          text: 'No ivory.',
          url: 'https://www.bazaar.example/rules',
        })
      }
      return { id, secret: set.value.secret ?? '' }
    },
    waive: (listingId) =>
      ctx.inTransaction(async ({ query, now }) => {
        await query
          .insertInto('capture_waiver')
          .values({ listing_id: listingId, organisation_id, reason: 'The page is gone.', waived_at: now })
          .execute()
      }),
    sent: async (platformId) => {
      const noticeId = await ready(platformId)
      const held = await holdNotice(ctx, noticeId, { inGoodFaith: true })
      if (!held.ok) throw new Error(held.refusal.code)
      world.clock.advance({ seconds: ctx.config.holdSeconds })
      await world.settle()
      return noticeId
    },
    folded: async (noticeId) => {
      const events = (await world.events(noticeId)) as NoticeEvent[]
      return events.reduce<NoticeFile | null>(foldNotice, null) as NoticeFile
    },
    story: async (noticeId) => (await world.events(noticeId)).map(({ kind }) => kind.replace('notice.', '')),
  }
}
