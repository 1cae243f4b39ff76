import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGuardedOutbound } from '../capabilities/guarded-outbound.ts'
import { createRobots } from '../capabilities/robots.ts'
import { settableClock } from '../capabilities/set-clock.fixture.ts'

export type Page = (request: IncomingMessage, response: ServerResponse) => void

export interface LoopbackSite extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** What was asked for, in order. */
  readonly asked: string[]
  /** The real outbound and robots, let through to this site alone and without waiting for its turn. */
  readonly shared: {
    readonly outbound: ReturnType<typeof createGuardedOutbound>
    readonly robots: ReturnType<typeof createRobots>
  }
}

/** A real site on this machine. An address that is not among its pages answers 404. */
export async function loopbackSite(pages: Readonly<Record<string, Page>>): Promise<LoopbackSite> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const page = pages[request.url ?? '']
    if (page) page(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const clock = settableClock('2026-11-21T12:00:00Z')
  const userAgent = 'Vigie/test (+https://vigie.example)'
  const outbound = createGuardedOutbound({ userAgent, clock, allow: [host], sleep: async () => {} })
  return {
    origin: `http://${host}`,
    asked,
    shared: { outbound, robots: createRobots({ outbound, clock, userAgent }) },
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A page of this type. */
export function answers(type: string, body: string | Buffer, headers: Readonly<Record<string, string | string[]>> = {}): Page {
  return (_request, response) => void response.writeHead(200, { 'content-type': type, ...headers }).end(body)
}
