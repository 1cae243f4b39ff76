import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** What a platform's receiver has seen, by webhook-id. */
export interface WebhookReceiver {
  readonly url: string
  readonly port: number
  /** webhook-id → the bodies received under it. */
  readonly bodies: ReadonlyMap<string, ReadonlySet<string>>
  /** Notice id → the webhook-ids under which it came. */
  readonly idsOfNotice: ReadonlyMap<string, ReadonlySet<string>>
  /** Signatures that were wrong. */
  readonly wrong: string[]
  /** How many requests came, those refused included. */
  count(): number
  useSecret(secret: string): void
  close(): Promise<void>
}

/**
 * A platform's receiver on this machine: checks each signature by the standard's own library, and refuses every so many notices
 * when they first come.
 */
export async function openWebhookReceiver(refuseEvery = 5): Promise<WebhookReceiver> {
  const bodies = new Map<string, Set<string>>()
  const idsOfNotice = new Map<string, Set<string>>()
  const wrong: string[] = []
  let webhook: Webhook | null = null
  const known = new Set<string>()
  let seen = 0
  const server = createServer(async (request, response) => {
    const body = await read(request)
    seen++
    const id = String(request.headers['webhook-id'])
    if (!known.has(id) && known.add(id).size % refuseEvery === 0) {
      response.writeHead(503).end()
      return
    }
    try {
      webhook?.verify(body, request.headers as Record<string, string>)
      add(bodies, id, body)
      add(idsOfNotice, (JSON.parse(body) as { notice_id: string }).notice_id, id)
      response.writeHead(204).end()
    } catch (error) {
      wrong.push(String(error))
      response.writeHead(401).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    bodies,
    idsOfNotice,
    wrong,
    count: () => seen,
    useSecret: (secret) => {
      webhook = new Webhook(secret)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
