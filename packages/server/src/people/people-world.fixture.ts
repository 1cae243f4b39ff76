import assert from 'node:assert/strict'
import { eventKinds, type Role } from '@vigie/casework'
import { createPerson } from '../access/create-person.ts'
import { capturesJobs } from '../captures/captures.jobs.ts'
import { recordCaptureWaiver } from '../captures/record-capture-waiver.ts'
import { casesJobs } from '../cases/cases.jobs.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/database.ts'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { findReporter } from '../intake/find-reporter.ts'
import { intakeJobs } from '../intake/intake.jobs.ts'
import { receiveListings } from '../intake/receive-listings.ts'
import { receiveReport } from '../intake/receive-report.ts'
import { editNotice } from '../notices/edit-notice.ts'
import { holdNotice } from '../notices/hold-notice.ts'
import { noticesJobs } from '../notices/notices.jobs.ts'
import { outcomesJobs } from '../outcomes/outcomes.jobs.ts'
import { recordOutcomes } from '../outcomes/record-outcomes.ts'
import { replyToPlatform } from '../outcomes/reply-to-platform.ts'
import { addClause } from '../platforms/add-clause.ts'
import { addPlatform } from '../platforms/add-platform.ts'
import { setChannel } from '../platforms/set-channel.ts'
import { decideCase } from '../review/decide-case.ts'
import { screeningJobs } from '../screening/screening.jobs.ts'
import { countAll, readFigures } from '../statistics/counting-world.fixture.ts'
import { recountStatistics } from '../statistics/recount-statistics.ts'
import { statisticsJobs } from '../statistics/statistics.jobs.ts'
import { peopleJobs } from './people.jobs.ts'

/** An advert as a platform's program sends it. */
export interface Advert {
  readonly path: string
  readonly seller?: string
  readonly title?: string
  readonly description?: string
}

export interface PeopleWorld extends TestWorld {
  readonly platformId: string
  /** The platform sends an advert, and what follows runs. @returns the listing */
  lists(advert: Advert): Promise<string>
  /** Somebody without an account reports an advert. @returns the receipt */
  reports(path: string, why: string): Promise<string>
  /** The open case of a listing is read and decided. @returns the case */
  decides(listingId: string, decision: 'notify' | 'no-action', reason: string): Promise<string>
  /** The draft about a listing gets these reasons. @returns the notice */
  drafted(listingId: string, reasons: string): Promise<string>
  /** Let go, delivered to the rehearsal, answered with this note. */
  answered(noticeId: string, listingId: string, note: string): Promise<void>
  /** A listing with everything: its words and its seller's handle stand in every place where they can. @returns its ids */
  noticed(advert: Advert): Promise<{ listingId: string; caseId: string; noticeId: string }>
  /** Somebody who can sign in, as a member of this organisation or of another. */
  member(name: string, roles: readonly Role[], of?: Context): Promise<{ personId: string; email: string }>
  /** Places (tables, objects, log) in which one of the texts can still be read. */
  placesOf(...texts: readonly string[]): Promise<string[]>
  /** The figures, equal to those from scratch. */
  figures(): Promise<string[]>
}

/** A test in a world with the whole flow, on each database. Nothing leaves the machine. */
export function onEachPeopleWorld(title: string, work: (world: PeopleWorld) => Promise<void>): void {
  onEachDatabase(title, async (database) => {
    const world = await peopleWorld(database)
    try {
      await work(world)
    } finally {
      await world.close()
    }
  })
}

const queues = {
  ...Object.fromEntries(eventKinds.map((kind) => [kind, ['count-events' as const]])),
  'listing.received': ['capture-received', 'screen-listing', 'count-events'],
  'report.received': ['report-to-case', 'count-events'],
  'listing.screened': ['open-case', 'count-events'],
  'case.decided': ['draft-notice', 'count-events'],
  'notice.delivered': ['plan-verifications', 'count-events'],
  'notice.answered': ['plan-verifications', 'count-events'],
} as const

async function peopleWorld(database: Database): Promise<PeopleWorld> {
  const runs = {
    ...intakeJobs(),
    ...capturesJobs(),
    ...screeningJobs(),
    ...casesJobs(),
    ...noticesJobs(),
    ...outcomesJobs(),
    ...statisticsJobs(),
    ...peopleJobs(),
  }
  const world = await testContext(database, { runs, queues })
  const { ctx, clock } = world
  const platform = taken(
    await addPlatform(ctx, {
      name: 'Bazaar',
      status: 'member',
      hosts: ['bazaar.example'],
      country: null,
      locale: 'en',
      company_id: null,
    }),
  )
  const platformId = platform.id
  taken(await setChannel(ctx, platformId, { channel: 'webhook', address: 'https://hooks.bazaar.example/notices' }))
  const rules = { title: 'Wildlife', text: 'No ivory.', url: 'https://bazaar.example/rules' }
  taken(await addClause(ctx, platformId, { code: '4.1', ...rules }))
  const key = world.as({ platformId, actor: 'key:01936b2a-0000-7000-8000-00000000000a' })

  const lists: PeopleWorld['lists'] = async ({
    path,
    seller,
    title = 'Carved elephant ivory tusk, two pieces',
    description = '',
  }) => {
    const url = `https://bazaar.example/${path}`
    const { body } = await receiveListings(key, [{ url, title, description, seller, price: 100, currency: 'EUR', country: 'FR' }])
    await world.settle()
    return body.items[0]?.listing_id ?? ''
  }
  const openCaseOf = (listingId: string) =>
    ctx.inTransaction(({ query }) =>
      query
        .selectFrom('case_listing')
        .select('case_id')
        .where('listing_id', '=', listingId)
        .where('is_open', '=', true)
        .executeTakeFirstOrThrow(),
    )
  const decides: PeopleWorld['decides'] = async (listingId, decision, reason) => {
    const { case_id: caseId } = await openCaseOf(listingId)
    const reading = {
      taxon: 'Elephantidae',
      product: 'ivory',
      specimens: 2,
      standing: 'prohibited',
      confidence: 'high',
      reason,
    } as const
    taken(await decideCase(ctx, caseId, world.personId, decision, reading))
    await world.settle()
    return caseId
  }
  const drafted: PeopleWorld['drafted'] = async (listingId, reasons) => {
    const { id } = await ctx.inTransaction(({ query }) =>
      query
        .selectFrom('notice_listing')
        .innerJoin('notice', 'notice.id', 'notice_listing.notice_id')
        .select('notice.id')
        .where('listing_id', '=', listingId)
        .where('status', '=', 'drafted')
        .executeTakeFirstOrThrow(),
    )
    taken(await editNotice(ctx, id, { reasons }))
    return id
  }
  const answered: PeopleWorld['answered'] = async (noticeId, listingId, note) => {
    taken(await holdNotice(ctx, noticeId, { inGoodFaith: true }))
    clock.advance({ seconds: ctx.config.holdSeconds })
    await world.settle()
    const asked = [{ listingId, action: 'need-more', reason: null, note }] as const
    taken(await recordOutcomes(ctx, noticeId, { way: 'portal', outcomes: asked }))
    taken(await replyToPlatform(ctx, noticeId, { words: note }))
    const outcomes = [{ listingId, action: 'removed', reason: null, note }] as const
    taken(await recordOutcomes(ctx, noticeId, { way: 'portal', outcomes }))
    await world.settle()
  }

  return {
    ...world,
    platformId,
    lists,
    decides,
    drafted,
    answered,
    reports: async (path, why) => {
      const reporter = taken(await findReporter(world.as({ organisationId: '', actor: 'public' })))
      const report = { url: `https://bazaar.example/${path}`, why, locale: 'en' } as const
      const { receipt } = taken(await receiveReport(reporter, report))
      await world.settle()
      return receipt ?? ''
    },
    noticed: async (advert) => {
      const words = `${advert.title} ${advert.seller}`
      const listingId = await lists(advert)
      taken(await recordCaptureWaiver(ctx, listingId, `Not needed for ${words}`))
      const caseId = await decides(listingId, 'notify', `Known before: ${words}`)
      const noticeId = await drafted(listingId, `By ${words}`)
      await answered(noticeId, listingId, `We took down ${words}`)
      // A platform's system may repeat what it was sent.
      const tried = {
        notice_id: noticeId,
        number: 99,
        organisation_id: world.organisationId,
        tried_at: clock.now(),
        accepted: true,
      }
      await ctx.inTransaction(({ query }) =>
        query
          .insertInto('delivery_try')
          .values({ ...tried, response: words })
          .execute(),
      )
      return { listingId, caseId, noticeId }
    },
    member: async (name, roles, of = ctx) => {
      const email = `${name.toLowerCase()}@members.example`
      const personId = taken(
        await createPerson(
          { ...ctx, database },
          { email, name, password: 'correct horse battery staple', locale: 'fr', timeZone: 'Europe/Paris' },
        ),
      )
      await join(of, personId, roles)
      return { personId, email }
    },
    placesOf: (...texts) => placesOf(world, texts),
    figures: async () => {
      await countAll(ctx)
      const running = await readFigures(ctx)
      await recountStatistics(ctx)
      await countAll(ctx)
      assert.deepEqual(await readFigures(ctx), running)
      return running
    },
  }
}

/** Make somebody a member. */
export async function join(of: Context, personId: string, roles: readonly Role[]): Promise<void> {
  await of.inTransaction(({ query, organisationId: organisation_id, now }) =>
    query
      .insertInto('membership')
      .values({ organisation_id, person_id: personId, roles: [...roles], joined_at: now })
      .execute(),
  )
}

/** Every column of every row of every table, as whoever makes backups sees them; the objects; the log. Each text in any case. */
async function placesOf({ database, ctx, logged }: TestWorld, texts: readonly string[]): Promise<string[]> {
  const needles = texts.flatMap((text) => [
    text.toLowerCase(),
    Buffer.from(text).toString('hex'),
    Buffer.from(text).toString('base64').toLowerCase(),
  ])
  const holds = (hay: string) => needles.some((needle) => hay.toLowerCase().includes(needle))
  const places = new Set<string>()
  const client = await database.pool.connect()
  try {
    const tables = await client.query(
      "select table_schema as schema, table_name as name from information_schema.tables where table_schema in ('public', 'job') and table_type = 'BASE TABLE'",
    )
    for (const { schema, name } of tables.rows as { schema: string; name: string }[]) {
      await client.query('begin')
      if (schema === 'public' && name !== 'migration') await client.query('set local role vigie_keeper')
      const { rows } = await client.query(`select row_to_json(kept)::text as text from ${schema}."${name}" kept`)
      await client.query('rollback')
      if (rows.some(({ text }: { text: string }) => holds(text))) places.add(name)
    }
  } finally {
    client.release()
  }
  for (const key of await ctx.objects.list('', { limit: 10_000 })) {
    const bytes = await ctx.objects.get(key)
    if (holds(key) || (bytes && holds(bytes.toString()))) places.add(`object ${key.split('/')[0]}`)
  }
  if (logged.some(holds)) places.add('log')
  return [...places].sort()
}

/** The value of a command that must not be refused. */
export function taken<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: object }): T {
  if (!result.ok) assert.fail(JSON.stringify(result.refusal))
  return result.value
}
