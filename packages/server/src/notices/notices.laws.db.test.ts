import assert from 'node:assert/strict'
import { loopbackServer } from '../capabilities/loopback-server.fixture.ts'
import { seededIds } from '../capabilities/seeded-ids.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { editNotice } from './edit-notice.ts'
import { holdNotice } from './hold-notice.ts'
import { inNoticeWorld, type NoticeWorld, reallySending } from './notice-world.fixture.ts'
import { recallNotice } from './recall-notice.ts'
import { recordHandover } from './record-handover.ts'
import { replayNotice } from './replay-notice.ts'
import { withdrawNotice } from './withdraw-notice.ts'

const steps = 240

type Deed = (world: NoticeWorld, noticeId: string) => Promise<unknown>

/** What people do, more or less wisely, and the time that passes. */
const deeds: readonly Deed[] = [
  ...often(5, ({ ctx }, id) => holdNotice(ctx, id, { inGoodFaith: true })),
  ...often(3, ({ ctx }, id) => recallNotice(ctx, id)),
  ...often(3, ({ ctx }, id) => replayNotice(ctx, id)),
  ({ ctx }, id) => withdrawNotice(ctx, id, { reasons: 'On a second look.' }),
  ({ ctx }, id) => recordHandover(ctx, id, { how: 'by post', at: null }),
  ({ ctx }, id) => editNotice(ctx, id, { reasons: 'Other reasons.' }),
  async ({ clock }) => clock.advance({ seconds: 5 }),
  async ({ clock }) => clock.advance({ seconds: 30 }),
  async ({ clock }) => clock.advance({ hours: 7 }),
]

const kinds = ['held', 'recalled', 'sent', 'delivered', 'failed', 'replayed', 'withdrawn']

function often(times: number, deed: Deed): Deed[] {
  return Array.from({ length: times }, () => deed)
}

onEachDatabase(
  'the status of each notice is the fold of its events, and one id has one body but for the days of a replay, whatever people do',
  async (database) => {
    const { random } = seededIds(7)
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
    // A chance of its own: when requests come depends on the machine, and must not decide what people do next.
    const answers = seededIds(8)
    const statuses = [204, 410, 410, 500]
    const server = await loopbackServer((_request, response) =>
      response.writeHead(statuses[Math.floor(answers.random() * statuses.length)] as number).end(),
    )
    await inNoticeWorld(database, reallySending({ allow: [`127.0.0.1:${server.port}`] }), async (world) => {
      const { id: webhook } = await world.platform({ channel: 'webhook', address: `${server.origin}/hook` })
      const { id: byHand } = await world.platform()
      const notices = () =>
        world.ctx.inTransaction(({ query }) => query.selectFrom('notice').select(['id', 'status']).orderBy('id').execute())

      const happened = async () => new Set((await Promise.all((await notices()).map(({ id }) => world.story(id)))).flat())
      const isMissing = async () => {
        const seen = await happened()
        return kinds.some((kind) => !seen.has(kind))
      }
      // What is rare may take more steps than usual to happen; four times as many without it would be a fault.
      for (let step = 0; step < steps || (step < 4 * steps && (step % 10 !== 0 || (await isMissing()))); step++) {
        if (step % 12 === 0) await world.ready(pick([webhook, webhook, byHand]))
        await pick(deeds)(world, pick((await notices()).filter(({ status }) => status !== 'withdrawn')).id)
        if (random() < 0.5) await world.settle()
      }
      const all = await notices()
      for (const { id, status } of all) assert.equal((await world.folded(id)).status, status, id)
      const seen = await happened()
      for (const kind of kinds) assert.ok(seen.has(kind), kind)
      const bodies = Map.groupBy(server.arrived, ({ headers }) => headers['webhook-id'])
      assert.ok(bodies.size > 2)
      const butForItsDays = ({ body }: { readonly body: Buffer }) => {
        const said = JSON.parse(body.toString())
        return JSON.stringify({ ...said, answer: { ...said.answer, by: null } })
      }
      for (const [id, requests] of bodies) assert.equal(new Set(requests.map(butForItsDays)).size, 1, String(id))
    }).finally(() => server.close())
  },
)
