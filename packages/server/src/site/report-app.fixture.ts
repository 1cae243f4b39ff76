import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { type TryLimit, tryLimit } from '../access/try-limit.ts'
import type { TestWorld } from '../db/test-context.fixture.ts'
import { createApp } from '../http/create-app.ts'
import { openFrame } from './open-frame.ts'
import { receiptRoutes } from './receipt.routes.ts'
import { reportRoutes } from './report.routes.ts'
import type { Shell } from './shell.ts'
import { openSiteWords } from './site-words.ts'

export interface Sent {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  /** The receipt that the page shows; empty where it shows none. */
  readonly receipt: string
}

export interface ReportApp {
  get(path: string): Promise<Sent>
  /** Send a form; a part that is bytes is a file. */
  send(path: string, fields: Readonly<Record<string, string | Buffer>>, headers?: Record<string, string>): Promise<Sent>
  /** Send these bytes as they are. */
  sendRaw(path: string, payload: Buffer | string, contentType: string): Promise<Sent>
  close(): Promise<void>
}

/** The pages of reports and receipts alone, in-process, in the frame of all pages. */
export async function reportApp(
  world: TestWorld,
  tries: TryLimit = tryLimit({ most: 1_000, windowMs: 60_000 }),
): Promise<ReportApp> {
  const app: FastifyInstance = await createApp({
    log: pino({ level: 'silent' }),
    trustProxy: false,
    requestsPerMinute: 1_000_000,
  })
  const words = await openSiteWords()
  const frame = openFrame({ words, baseUrl: '', isDemo: false })
  const shell: Shell = (page) => `${frame.head(page)}${frame.page(page)}`
  const parts = { nobody: world.as({ organisationId: '', actor: 'public' }), shell, words, tries }
  await reportRoutes(app, { ...parts, ownOrigins: new Set(['http://vigie.example']), receiptTries: tries })
  receiptRoutes(app, parts)
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: Buffer | string,
    headers: Record<string, string> = {},
  ): Promise<Sent> => {
    const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    const receipt = /name="receipt" value="([^"]+)"/.exec(answer.payload)?.[1] ?? ''
    return { status: answer.statusCode, headers: answer.headers, text: answer.payload, receipt }
  }
  return {
    get: (path) => ask('GET', path),
    send: async (path, fields, headers = {}) => {
      const { body, contentType } = multipartOf(fields)
      const isPlain = !path.endsWith('/report')
      const plain = new URLSearchParams(fields as Record<string, string>).toString()
      if (isPlain) return ask('POST', path, plain, { 'content-type': 'application/x-www-form-urlencoded', ...headers })
      return ask('POST', path, body, { 'content-type': contentType, ...headers })
    },
    sendRaw: (path, payload, contentType) => ask('POST', path, payload, { 'content-type': contentType }),
    close: () => app.close(),
  }
}

/** A form as a browser sends it. */
export function multipartOf(fields: Readonly<Record<string, string | Buffer>>): { body: Buffer; contentType: string } {
  const boundary = '----lookout'
  const parts = Object.entries(fields).flatMap(([name, value]) => {
    const file = typeof value === 'string' ? '' : `; filename="picture.jpg"\r\ncontent-type: image/jpeg`
    return [`--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n`, value, '\r\n']
  })
  const body = Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part as string)))
  return { body, contentType: `multipart/form-data; boundary=${boundary}` }
}
