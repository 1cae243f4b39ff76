import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outbound, OutboundRefused, OutboundRequest } from './outbound.ts'
import { refusedUrls } from './refused-urls.fixture.ts'

/** A request as its receiver, or whoever reads the rehearsal, sees it. */
export interface SeenRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Buffer
}

export interface OutboundUnderTest {
  readonly outbound: Outbound
  /** An origin that may be asked. */
  readonly origin: string
  seen(): Promise<readonly SeenRequest[]>
  close(): Promise<void>
}

/** A webhook with some fields changed. */
export function webhook(change: Partial<OutboundRequest> & Pick<OutboundRequest, 'url'>): OutboundRequest {
  return {
    organisationId: '0192f0c1-0000-7000-8000-000000000001',
    method: 'POST',
    body: '{}',
    maxBytes: 10_000,
    timeoutMs: 5_000,
    purpose: 'webhook',
    ...change,
  }
}

/** A look with some fields changed. */
export function look(change: Partial<OutboundRequest> & Pick<OutboundRequest, 'url'>): OutboundRequest {
  const { body: _, ...rest } = webhook({ method: 'GET', purpose: 'look', ...change })
  return rest
}

/** What every Outbound keeps, the real one and the rehearsal. */
export function outboundSuite(name: string, open: () => Promise<OutboundUnderTest>): void {
  const during = async (work: (under: OutboundUnderTest) => Promise<void>): Promise<void> => {
    const under = await open()
    try {
      await work(under)
    } finally {
      await under.close()
    }
  }

  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    test(`${name}.fetch() carries a ${method} with its address, header fields and body`, () =>
      during(async ({ outbound, origin, seen }) => {
        const url = `${origin}/hook/%C3%A9l%C3%A9phant?a=1&b=%20`
        const headers = { 'content-type': 'application/json', 'webhook-id': 'n_1' }
        const answer = await outbound.fetch(webhook({ url, method, headers, body: '{"terme":"象牙"}' }))

        assert.ok(answer.status >= 200 && answer.status < 300)
        assert.equal(answer.url, url)
        const [request, ...others] = await seen()
        assert.deepEqual([request?.method, request?.url, others], [method, url, []])
        assert.equal(request?.body.toString(), '{"terme":"象牙"}')
        assert.deepEqual([request?.headers['content-type'], request?.headers['webhook-id']], ['application/json', 'n_1'])
      }))
  }

  test(`${name}.fetch() keeps every byte of a body`, () =>
    during(async ({ outbound, origin, seen }) => {
      const body = Buffer.from(Array.from({ length: 1024 }, (_, at) => at % 256))
      await outbound.fetch(webhook({ url: `${origin}/`, body }))

      assert.deepEqual((await seen())[0]?.body, body)
    }))

  test(`${name}.fetch() asks none of the addresses that nobody may make us ask`, () =>
    during(async ({ outbound, seen }) => {
      for (const [code, urls] of Object.entries(refusedUrls)) {
        for (const url of urls) {
          for (const request of [webhook({ url }), look({ url })]) {
            await assert.rejects(
              outbound.fetch(request),
              (error: OutboundRefused) => error.name === 'OutboundRefused' && error.code === code,
              `${request.method} ${url.slice(0, 80)}`,
            )
          }
        }
      }
      assert.deepEqual(await seen(), [])
    }))
}
