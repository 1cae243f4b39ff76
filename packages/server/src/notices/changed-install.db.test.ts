import assert from 'node:assert/strict'
import { loopbackServer } from '../capabilities/loopback-server.fixture.ts'
import type { Context } from '../context.ts'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { deliverNotice } from './deliver-notice.ts'
import { holdNotice } from './hold-notice.ts'
import { inNoticeWorld, reallySending } from './notice-world.fixture.ts'
import { replayNotice } from './replay-notice.ts'
import { sendNotice } from './send-notice.ts'

interface Restarted {
  readonly ctx: Context
  readonly noticeId: string
  /** Held when the install was stopped. */
  readonly heldId: string
  readonly bodies: readonly string[]
  state(): Promise<{ status: string; tries: number }>
  story(noticeId: string): Promise<string[]>
}

/** A notice whose first try failed, in an install that is then started anew with another configuration. */
function afterRestart(
  title: string,
  environment: Readonly<Record<string, string>>,
  work: (restarted: Restarted) => Promise<void>,
): void {
  onEachDatabase(title, async (database) => {
    let answers = 0
    const server = await loopbackServer((_request, response) => {
      response.writeHead(answers++ === 0 ? 500 : 204).end()
    })
    const settings = reallySending({ allow: [`127.0.0.1:${server.port}`] })
    await inNoticeWorld(database, settings, async (world) => {
      const { id } = await world.platform({ channel: 'webhook', address: `${server.origin}/hook` })
      const noticeId = await world.sent(id)
      const heldId = await world.ready(id)
      assert.ok((await holdNotice(world.ctx, heldId, { inGoodFaith: true })).ok)
      const again = await testContext(database, {
        ...settings,
        environment: { ...settings.environment, ...environment },
        startAt: '2026-11-21T13:00:00Z',
      })
      try {
        await work({
          ctx: again.as(world.ctx.acting),
          noticeId,
          heldId,
          story: world.story,
          get bodies() {
            return server.arrived.map(({ body }) => body.toString())
          },
          state: () => world.see(noticeId),
        })
      } finally {
        await again.close()
      }
    }).finally(() => server.close())
  })
}

afterRestart(
  'a notice waits while the mode is "observe", and a held one goes back to the drafts',
  { MODE: 'observe' },
  async ({ ctx, noticeId, heldId, bodies, state, story }) => {
    await deliverNotice(ctx, noticeId)
    assert.equal(bodies.length, 1)
    assert.deepEqual([(await state()).status, (await state()).tries], ['sent', 1])
    const { due_at } = await ctx.inTransaction(({ query }) =>
      query.selectFrom('timer').select('due_at').where('subject_id', '=', noticeId).executeTakeFirstOrThrow(),
    )
    assert.equal(due_at.toISOString(), '2026-11-21T14:00:00.000Z')
    await sendNotice(ctx, heldId)
    assert.deepEqual(await story(heldId), ['drafted', 'held', 'recalled'])
  },
)

afterRestart(
  'a notice fails when the secret of the install has been changed, and is replayed with a link that is good',
  { SECRET: 'another secret for tests, of 32 characters or more' },
  async ({ ctx, noticeId, state }) => {
    await deliverNotice(ctx, noticeId)
    assert.deepEqual([(await state()).status, (await state()).tries], ['failed', 2])
    const { response } = await ctx.inTransaction(({ query }) =>
      query.selectFrom('delivery_try').select('response').where('number', '=', 2).executeTakeFirstOrThrow(),
    )
    assert.equal(response, 'the secret of this install has been changed')
    assert.ok((await replayNotice(ctx, noticeId)).ok)
    const links = await ctx.inTransaction(({ query }) =>
      query.selectFrom('token').select('hash').where('subject_id', '=', noticeId).execute(),
    )
    assert.equal(links.length, 2)
  },
)
