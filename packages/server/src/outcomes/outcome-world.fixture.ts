import type { ServerResponse } from 'node:http'
import { type LoopbackServer, loopbackServer } from '../capabilities/loopback-server.fixture.ts'
import type { Outbound } from '../capabilities/outbound.ts'
import { outboundTo } from '../capabilities/outbound-to.fixture.ts'
import { casesJobs } from '../cases/cases.jobs.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/database.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { holdNotice } from '../notices/hold-notice.ts'
import { inNoticeWorld, type NoticeWorld } from '../notices/notice-world.fixture.ts'
import { noticesJobs } from '../notices/notices.jobs.ts'
import { recordHandover } from '../notices/record-handover.ts'
import { listVerifications, type VerificationView } from './list-verifications.ts'
import type { GivenOutcome } from './outcome-store.ts'
import { outcomesJobs } from './outcomes.jobs.ts'
import { recordOutcomes } from './record-outcomes.ts'

/** How a page answers; a text is a page of HTML answered 200. */
export type Answering = string | ((response: ServerResponse) => void)

export const title = 'Carved elephant ivory tusk, two pieces'
export const livePage = `<title>${title}</title><h1>${title}</h1><p>Both tusks come from one house.</p>`
export const nothing: Answering = (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Oops</h1>')

export interface Noticed {
  readonly noticeId: string
  readonly caseId: string
  readonly platformId: string
  readonly listingIds: readonly string[]
}

export interface OutcomeWorld extends NoticeWorld {
  readonly site: LoopbackServer
  /** What stands at a path of the marketplace from now on. */
  shows(path: string, answering: Answering): void
  /** A notice about these listings of one platform, delivered by hand. */
  letGo(listingIds: readonly string[]): Promise<Pick<Noticed, 'noticeId' | 'caseId'>>
  /** The same about new listings at these paths. */
  noticed(paths: readonly string[], platformId?: string): Promise<Noticed>
  /** A platform of which another organisation on this install is the company. */
  member(): Promise<{ platformId: string; officer: Context; key: Context }>
  answered(noticeId: string, ...outcomes: GivenOutcome[]): Promise<void>
  looks(show?: 'waiting' | 'contradictions' | 'unverifiable' | 'all'): Promise<readonly VerificationView[]>
  /** Let hours pass, and all that falls due within them happen. */
  pass(hours: number): Promise<void>
}

export const said = (listingId: string, action: GivenOutcome['action'], more: Partial<GivenOutcome> = {}): GivenOutcome => ({
  listingId,
  action,
  reason: null,
  note: null,
  ...more,
})

export interface OutcomeSettings {
  readonly mode?: 'enforce' | 'rehearse'
  readonly around?: (outbound: Outbound) => Outbound
}

/** A test among notices that were sent, with a marketplace on this machine whose pages the test sets, on each database. */
export function onEachOutcomeWorld(
  claim: string,
  work: (world: OutcomeWorld) => Promise<void>,
  settings: OutcomeSettings = {},
): void {
  onEachDatabase(claim, (database) => inOutcomeWorld(database, work, settings))
}

async function inOutcomeWorld(
  database: Database,
  work: (world: OutcomeWorld) => Promise<void>,
  { mode = 'enforce', around = (outbound) => outbound }: OutcomeSettings,
): Promise<void> {
  const pages = new Map<string, Answering>()
  const site = await loopbackServer(({ path }, response) => {
    const answering = pages.get(path) ?? nothing
    if (typeof answering === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(answering)
    else answering(response)
  })
  const { 'close-case': closeCase } = casesJobs()
  const settings = {
    runs: { ...noticesJobs(), ...outcomesJobs(), ...(closeCase && { 'close-case': closeCase }) },
    queues: {
      'case.decided': ['draft-notice'],
      'notice.delivered': ['plan-verifications'],
      'notice.answered': ['plan-verifications'],
      'notice.answer-taken-back': ['plan-verifications'],
    },
    environment: { MODE: mode, OUTBOUND_ALLOW: `127.0.0.1:${site.port}` },
    ...(mode === 'enforce' && { shared: { outbound: around(outboundTo([site.port])) } }),
  } as const
  try {
    await inNoticeWorld(database, settings, (world) => work(extend(world, site, pages)))
  } finally {
    await site.close()
  }
}

function extend(world: NoticeWorld, site: LoopbackServer, pages: Map<string, Answering>): OutcomeWorld {
  const { ctx, clock } = world
  const letGo: OutcomeWorld['letGo'] = async (listingIds) => {
    const caseId = await world.decided(listingIds)
    const [notice] = await world.noticesOf(caseId)
    const noticeId = notice?.id ?? ''
    taken(await holdNotice(ctx, noticeId, { inGoodFaith: true }))
    clock.advance({ seconds: ctx.config.holdSeconds })
    await world.settle()
    taken(await recordHandover(ctx, noticeId, { how: 'by post', at: null }))
    await world.settle()
    return { noticeId, caseId }
  }
  return {
    ...world,
    site,
    letGo,
    shows: (path, answering) => void pages.set(path, answering),
    noticed: async (paths, of) => {
      const platformId = of ?? (await world.platform({ clauses: 1 })).id
      const listingIds: string[] = []
      for (const path of paths) listingIds.push(await world.listing(platformId, { title, url: site.origin + path }))
      return { ...(await letGo(listingIds)), platformId, listingIds }
    },
    member: async () => {
      const company = await world.organisation('platform', ['platform-officer'])
      const { id: platformId } = await world.platform({ clauses: 1 })
      await ctx.inTransaction(({ query }) =>
        query.updateTable('platform').set({ company_id: company.organisationId }).where('id', '=', platformId).execute(),
      )
      return { platformId, officer: company.ctx, key: world.as({ platformId, actor: `key:${ctx.ids.next()}` }) }
    },
    answered: async (noticeId, ...outcomes) => {
      taken(await recordOutcomes(ctx, noticeId, { way: 'by-hand', outcomes }))
      await world.settle()
    },
    looks: async (show = 'all') => (await ctx.inTransaction((tx) => listVerifications(tx, { show, limit: 200 }))).items,
    pass: async (hours) => {
      clock.advance({ hours })
      await world.settle()
    },
  }
}

/** The value of a command that must not be refused. */
export function taken<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: object }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
