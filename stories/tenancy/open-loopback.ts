import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { smtpPeer } from '@vigie/server/story-world'

/** The rest of the world, on this machine: pages of adverts, a receiver of notices, a mail server. */
export interface Loopback extends AsyncDisposable {
  readonly mail: Awaited<ReturnType<typeof smtpPeer>>
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** A new folder of adverts. */
  place(): string
  /** Show this instead of an advert at a path. */
  show(
    path: string,
    answer: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string },
  ): void
  /** What was asked for, in order: `GET /item/1`. */
  readonly asked: readonly string[]
  /** For the server under test: it may reach this and nothing else. */
  readonly environment: Readonly<Record<string, string>>
}

/** Any path is an advert, `/hook` takes every notice, and `/gone` takes none ever again. */
export async function openLoopback(): Promise<Loopback> {
  const asked: string[] = []
  const shown = new Map<string, Parameters<Loopback['show']>[1]>()
  const server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`)
    const answer = shown.get(url)
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body)
    else if (url === '/robots.txt') response.writeHead(404).end()
    else if (method === 'POST') response.writeHead(url === '/gone' ? 410 : 204).end()
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>An advert</title><h1>An advert</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  let places = 0
  const { port } = server.address() as AddressInfo
  const mail = await smtpPeer()
  return {
    mail,
    origin: `http://127.0.0.1:${port}`,
    asked,
    show: (path, answer) => void shown.set(path, answer),
    place: () => `shop-${++places}`,
    environment: {
      MODE: 'enforce',
      SECOND_FACTOR: 'no',
      OUTBOUND_ALLOW: `127.0.0.1:${port}`,
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      MAIL_FROM: 'vigie@vigie.example',
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await Promise.all([mail.close(), new Promise((resolve) => server.close(resolve))])
    },
  }
}
