import { createHash } from 'node:crypto'
import { type CaseEvent, type CaseFile, foldCase, type Happening, type Role } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import type { Database } from '../db/database.ts'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import type { Job } from '../jobs/job.ts'
import { casesJobs } from './cases.jobs.ts'
import type { Reading } from './review-store.ts'

/** A member who works on cases. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly ctx: Context
}

export interface Planted {
  readonly id: string
  readonly versionId: string
}

/** What a screening found; a flag of score 80 for an ivory bangle where nothing else is said. */
export interface SeenAs {
  readonly verdict?: 'flag' | 'pass'
  readonly decision?: 'allow' | 'review' | 'block'
  readonly score?: number
  readonly degraded?: readonly string[]
  readonly taxon?: string | null
  readonly product?: string | null
}

export interface CaseWorld extends TestWorld {
  member(...roles: Role[]): Promise<Member>
  platform(name: string): Promise<string>
  listing(title?: string, platformId?: string | null): Promise<Planted>
  /** The same listing with other words. */
  changed(listing: Planted, title: string): Promise<Planted>
  /** The same words are received once more now, and the jobs that follow run. */
  seenAgain(listing: Planted): Promise<void>
  /** The same without running the jobs; returns the one that is due. */
  seen(listing: Planted): Promise<Job>
  /** The listing is screened, and the jobs that follow run. */
  screened(listing: Planted, as?: SeenAs): Promise<void>
  /** The same without running the jobs; returns the one that is due. */
  screening(listing: Planted, as?: SeenAs): Promise<Job>
  /** A report is taken in, and the jobs that follow run. Returns its id. */
  reported(listing: Planted, why?: string): Promise<string>
  /** The same without running the jobs. */
  report(listing: Planted, why?: string): Promise<string>
  /** The cases of a listing, oldest first. */
  casesOf(listing: Planted): Promise<string[]>
  /** The one case of a listing. */
  caseOf(listing: Planted): Promise<string>
  /** The fold of a case's events. */
  folded(caseId: string): Promise<CaseFile>
  row(caseId: string): Promise<{ status: string; decision: string | null; priority: number; round: number }>
}

export const ivoryReading: Reading = {
  taxon: 'Elephantidae',
  product: 'ivory',
  specimens: 1,
  standing: 'undetermined',
  confidence: 'high',
  proposed: 'notify',
  reason: null,
}

/** A test in a world of cases, on a fresh database of each kind. */
export function onEachCaseWorld(title: string, work: (world: CaseWorld) => Promise<void>): void {
  onEachDatabase(title, async (database) => {
    const world = await caseWorld(database)
    try {
      await work(world)
    } finally {
      await world.close()
    }
  })
}

/** Listings, screenings and reports as the stages before this one leave them, and the jobs of this one. */
async function caseWorld(database: Database): Promise<CaseWorld> {
  const world = await testContext(database, {
    runs: casesJobs(),
    queues: {
      'listing.screened': ['open-case'],
      'listing.seen-again': ['open-case'],
      'report.received': ['report-to-case'],
    },
  })
  const { ctx, organisationId: organisation_id } = world
  const next = () => ctx.ids.next()
  const plantVersion = (listingId: string, versionId: string, title: string, number: number) =>
    ctx.inTransaction(async ({ query, now }) => {
      const content_hash = createHash('sha256').update(title).digest('hex')
      const content = JSON.stringify({ title })
      await query
        .insertInto('listing_version')
        .values({
          id: versionId,
          organisation_id,
          listing_id: listingId,
          number,
          content_hash,
          content,
          received_at: now,
          received_from: 'system',
        })
        .execute()
    })
  const casesOf = async ({ id }: Planted) => {
    const rows = await ctx.inTransaction(({ query }) =>
      query.selectFrom('case_listing').select('case_id').where('listing_id', '=', id).orderBy('case_id').execute(),
    )
    return rows.map(({ case_id }) => case_id)
  }
  const screening: CaseWorld['screening'] = async ({ id, versionId }, as = {}) => {
    const { verdict = 'flag', decision = verdict === 'flag' ? 'review' : 'allow', score = 80, degraded = [] } = as
    const { taxon = 'Elephantidae', product = 'ivory' } = as
    return ctx.inTransaction(async (tx) => {
      const seen = { verdict, decision, score, taxon, product, specimens: 1, degraded: [...degraded] }
      const rules = { ruleset: next(), as_of: '2026-11-21', result: null, screened_at: tx.now }
      await tx.query
        .insertInto('screening')
        .values({ id: next(), organisation_id, version_id: versionId, listing_id: id, platform_id: null, ...seen, ...rules })
        .execute()
      const facts = { versionId, platformId: null, verdict, decision, taxon, specimens: 1, degraded: degraded.length }
      return appended(tx, { kind: 'listing.screened', subject: id, facts })
    })
  }
  const seen: CaseWorld['seen'] = ({ id, versionId }) =>
    ctx.inTransaction(async (tx) => {
      await tx.query.updateTable('listing').set({ last_seen_at: tx.now }).where('id', '=', id).execute()
      return appended(tx, { kind: 'listing.seen-again', subject: id, facts: { versionId, platformId: null } })
    })
  const report: CaseWorld['report'] = async (listing, why = 'It is ivory.') => {
    const id = next()
    await ctx.inTransaction(async (tx) => {
      await tx.query
        .insertInto('report')
        .values({
          id,
          organisation_id,
          listing_id: listing.id,
          platform_id: null,
          source: 'public',
          why,
          reporter_hash: null,
          received_at: tx.now,
        })
        .execute()
      await tx.append({
        kind: 'report.received',
        subject: id,
        facts: { listingId: listing.id, source: 'public', platformId: null },
      })
    })
    return id
  }

  return {
    ...world,
    member: async (...roles) => {
      const id = next()
      await ctx.inTransaction(({ query, now }) =>
        query.insertInto('membership').values({ organisation_id, person_id: id, roles, joined_at: now }).execute(),
      )
      const name = await plantPerson(database, id)
      return { id, name, ctx: world.as({ actor: `person:${id}`, roles }) }
    },
    platform: async (name) => {
      const id = next()
      await ctx.inTransaction(({ query, now }) =>
        query
          .insertInto('platform')
          .values({
            id,
            organisation_id,
            name,
            status: 'member',
            country: null,
            company_id: null,
            channel_address: null,
            created_at: now,
            updated_at: now,
          })
          .execute(),
      )
      return id
    },
    listing: async (title = 'Ivory bangle', platformId = null) => {
      const [id, versionId] = [next(), next()]
      await ctx.inTransaction(({ query, now }) =>
        query
          .insertInto('listing')
          .values({
            id,
            organisation_id,
            platform_id: platformId,
            identity: `https://market.example/${id}`,
            url: `https://market.example/${id}`,
            external_id: null,
            seller_hash: null,
            seller_sealed: null,
            received_at: now,
            last_seen_at: now,
            latest_version_id: versionId,
          })
          .execute(),
      )
      await plantVersion(id, versionId, title, 1)
      return { id, versionId }
    },
    changed: async ({ id }, title) => {
      const versionId = next()
      await plantVersion(id, versionId, title, 2)
      await ctx.inTransaction(({ query, now }) =>
        query.updateTable('listing').set({ latest_version_id: versionId, last_seen_at: now }).where('id', '=', id).execute(),
      )
      return { id, versionId }
    },
    seen,
    seenAgain: async (listing) => {
      await seen(listing)
      await world.settle()
    },
    screening,
    screened: async (listing, as) => {
      await screening(listing, as)
      await world.settle()
    },
    report,
    reported: async (listing, why) => {
      const id = await report(listing, why)
      await world.settle()
      return id
    },
    casesOf,
    caseOf: async (listing) => {
      const [only, ...more] = await casesOf(listing)
      if (only === undefined || more.length > 0) throw new Error(`the listing has ${more.length + (only ? 1 : 0)} cases`)
      return only
    },
    folded: async (caseId) => {
      const events = (await world.events(caseId)) as CaseEvent[]
      return events.reduce<CaseFile | null>(foldCase, null) as CaseFile
    },
    row: (caseId) =>
      ctx.inTransaction(({ query }) =>
        query
          .selectFrom('case_file')
          .select(['status', 'decision', 'priority', 'round'])
          .where('id', '=', caseId)
          .executeTakeFirstOrThrow(),
      ),
  }
}

/** A person as signing in leaves them. Returns their name. */
async function plantPerson({ pool }: Database, id: string): Promise<string> {
  const name = `Reader ${id.slice(-4)}`
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local role vigie_sign_in')
    await client.query('insert into person (id, email, name) values ($1, $2, $3)', [id, `${id}@ngo.example`, name])
    await client.query('commit')
  } finally {
    client.release()
  }
  return name
}

/** Append one event; returns the job that it makes due. */
async function appended(tx: Tx, happening: Happening): Promise<Job> {
  await tx.append(happening)
  const { id } = await tx.query
    .selectFrom('event')
    .select('id')
    .where('subject_id', '=', happening.subject)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { queue: 'open-case', organisationId: tx.organisationId, subjectId: happening.subject, eventId: id }
}
