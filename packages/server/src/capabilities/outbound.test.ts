import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { systemClock } from './clock.ts'
import { createFolderObjectStore } from './folder-object-store.ts'
import { createGuardedOutbound } from './guarded-outbound.ts'
import { loopbackServer } from './loopback-server.fixture.ts'
import { look, type OutboundUnderTest, outboundSuite, webhook } from './outbound-suite.fixture.ts'
import { createRehearsalOutbound } from './rehearsal-outbound.ts'
import { createRehearsalOutbox } from './rehearsal-outbox.ts'
import { seededIds } from './seeded-ids.fixture.ts'
import { settableClock } from './set-clock.fixture.ts'

const scratch = await mkdtemp(join(tmpdir(), 'vigie-outbound-'))
after(() => rm(scratch, { recursive: true }))

outboundSuite('GuardedOutbound', async (): Promise<OutboundUnderTest> => {
  const server = await loopbackServer()
  const allow = [`127.0.0.1:${server.port}`]
  return {
    outbound: createGuardedOutbound({
      userAgent: 'Vigie/0.1.0 (+https://vigie.example.org)',
      clock: systemClock,
      allow,
      resolve: async (hostname) => assert.fail(`${hostname} was looked up`),
    }),
    origin: server.origin,
    seen: async () => server.arrived.map(({ path, ...rest }) => ({ ...rest, url: `${server.origin}${path}` })),
    close: server.close,
  }
})

outboundSuite('RehearsalOutbound', async (): Promise<OutboundUnderTest> => {
  const { outbound, outbox } = await rehearsal()
  return {
    outbound,
    origin: 'https://hooks.market.example',
    seen: async () =>
      (await outbox.list(organisationId, { limit: 100 })).map(({ message }) => {
        assert.ok(message.kind === 'request')
        const { encoding, content } = message.body
        return { ...message, body: Buffer.from(content, encoding) }
      }),
    close: async () => {},
  }
})

const { organisationId } = webhook({ url: '' })

let opened = 0
async function rehearsal() {
  const objects = await createFolderObjectStore(join(scratch, `${++opened}`))
  const outbox = createRehearsalOutbox({ objects, clock: settableClock('2026-11-21T12:00:00Z'), ids: seededIds() })
  return { outbox, outbound: createRehearsalOutbound({ outbox }) }
}

test('RehearsalOutbound.fetch() says by status and header field that nothing was sent', async () => {
  const { outbound } = await rehearsal()
  const answer = await outbound.fetch(webhook({ url: 'https://hooks.market.example/' }))

  assert.equal(answer.status, 202)
  assert.equal(answer.headers['x-vigie-rehearsal'], '1')
})

test('RehearsalOutbound.fetch() keeps no value that lets somebody in', async () => {
  const { outbound, outbox } = await rehearsal()
  const headers = {
    Authorization: 'Bearer s3cret',
    'X-Api-Key': 's3cret',
    'X-Auth-Token': 's3cret',
    'webhook-signature': 'v1,abc=',
  }
  await outbound.fetch(webhook({ url: 'https://hooks.market.example/', headers }))

  const [kept] = await outbox.list(organisationId, { limit: 1 })
  assert.ok(kept?.message.kind === 'request')
  assert.deepEqual(kept.message.headers, {
    Authorization: '…',
    'X-Api-Key': '…',
    'X-Auth-Token': '…',
    'webhook-signature': 'v1,abc=',
  })
})

test('RehearsalOutbound.fetch() looks at nothing, and keeps no look', async () => {
  const { outbound, outbox } = await rehearsal()
  for (const method of ['GET', 'HEAD'] as const) {
    await assert.rejects(outbound.fetch(look({ url: 'https://market.example/item/1', method })), {
      name: 'OutboundRefused',
      code: 'rehearsal',
    })
  }

  assert.deepEqual(await outbox.list(organisationId, { limit: 1 }), [])
})
