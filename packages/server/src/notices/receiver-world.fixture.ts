import assert from 'node:assert/strict'
import { Webhook } from 'standardwebhooks'
import { type ArrivedRequest, type LoopbackServer, loopbackServer } from '../capabilities/loopback-server.fixture.ts'
import type { Outbound } from '../capabilities/outbound.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { listDeliveries } from './list-deliveries.ts'
import { inNoticeWorld, type NoticeWorld, reallySending } from './notice-world.fixture.ts'

/** What the receiver answers to the next requests, in order; 204 afterwards. `hang` never answers, `cut` hangs up. */
export type Said = number | 'hang' | 'cut' | { readonly status: number; readonly retryAfter: string }

export interface Receiving {
  readonly world: NoticeWorld
  readonly server: LoopbackServer
  readonly platformId: string
  readonly secret: string
  says(...answers: Said[]): void
  /** Moments of the tries, in seconds since the first. */
  tries(noticeId: string): Promise<{ after: number; accepted: boolean; response: string }[]>
}

export interface Around {
  readonly around?: (outbound: Outbound) => Outbound
  readonly startAt?: string
}

/** A test with a platform whose webhook is a real receiver on this machine. */
export function onEachReceiver(
  title: string,
  work: (receiving: Receiving) => Promise<void>,
  { startAt, around }: Around = {},
): void {
  onEachDatabase(title, async (database) => {
    const queue: Said[] = []
    const server = await loopbackServer((_request, response) => {
      const said = queue.shift() ?? 204
      if (said === 'cut') response.destroy()
      if (said === 'cut' || said === 'hang') return
      const { status, retryAfter } = typeof said === 'number' ? { status: said, retryAfter: null } : said
      response.writeHead(status, retryAfter === null ? {} : { 'retry-after': retryAfter }).end('a secret of theirs')
    })
    const settings = reallySending({ allow: [`127.0.0.1:${server.port}`], ...(around && { around }) })
    await inNoticeWorld(database, { ...settings, ...(startAt && { startAt }) }, async (world) => {
      const { id: platformId, secret } = await world.platform({ channel: 'webhook', address: `${server.origin}/hook` })
      const tries: Receiving['tries'] = async (noticeId) => {
        const page = await world.ctx.inTransaction((tx) => listDeliveries(tx, noticeId, { limit: 100 }))
        assert.ok(page.ok)
        const first = Date.parse(page.value.items[0]?.tried_at ?? '')
        return page.value.items.map(({ tried_at, accepted, response }) => ({
          after: (Date.parse(tried_at) - first) / 1000,
          accepted,
          response,
        }))
      }
      await work({ world, server, platformId, secret, says: (...answers) => queue.push(...answers), tries })
    }).finally(() => server.close())
  })
}

/** What the library of the standard would have signed for this request. */
export function expectedSignature(secret: string, { headers, body }: ArrivedRequest): string {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000)
  return new Webhook(secret).sign(String(headers['webhook-id']), at, body.toString())
}

/** Move the clock on by quarters of an hour until the notice stands so. */
export async function waitUntil(world: NoticeWorld, noticeId: string, status: string): Promise<void> {
  for (let quarters = 0; (await world.see(noticeId)).status !== status; quarters++) {
    assert.ok(quarters < 4 * 24 * 5, `the notice is never ${status}`)
    world.clock.advance({ minutes: 15 })
    await world.settle()
  }
}
