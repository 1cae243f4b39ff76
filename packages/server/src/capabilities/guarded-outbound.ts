import { lookup } from 'node:dns/promises'
import { type buildConnector, Client, type Dispatcher } from 'undici'
import { type AllowList, readAllowList } from './allow-list.ts'
import { checkUrl } from './check-url.ts'
import type { Clock } from './clock.ts'
import { guardedConnector, type Resolve } from './guarded-connector.ts'
import { createHostPace } from './host-pace.ts'
import { type Outbound, type OutboundAnswer, OutboundFailed, OutboundRefused, type OutboundRequest } from './outbound.ts'
import { failureOf } from './outbound-failure.ts'
import { readableEncodings, readBody } from './read-body.ts'

export interface GuardedOutboundOptions {
  /** Who we are, honestly, and where to complain: `Vigie/0.1.0 (+https://vigie.example.org)`. */
  readonly userAgent: string
  readonly clock: Clock
  /** `host:port` of private receivers to let through, as written in the URL or as resolved. */
  readonly allow?: readonly string[]
  readonly resolve?: Resolve
  readonly sleep?: (ms: number) => Promise<unknown>
  /** Between two looks or captures at one host. */
  readonly minIntervalMs?: number
  readonly maxPerHost?: number
}

const maxRedirects = 5
const connectTimeoutMs = 10_000
const maxHeaderBytes = 32_768

const nothingRead = { body: Buffer.alloc(0), truncated: false }

/** Fields that belong to the connection, or that would let a caller pass for somebody else. */
const ownHeaders =
  /^(host|connection|keep-alive|proxy-.*|upgrade|te|trailer|transfer-encoding|content-length|expect|user-agent|accept-encoding)$/i

/** Fields that let somebody in: not for another host that a redirect names. */
const secretHeaders = /^(authorization|cookie)$|key|token|secret/i

type Headers = Readonly<Record<string, string>>

/** HTTP out of this machine, to the internet and nowhere else: every address is checked where it is connected to, after every redirect. */
export function createGuardedOutbound(options: GuardedOutboundOptions): Outbound {
  const { userAgent, clock, resolve = resolveAll, sleep, minIntervalMs = 1000, maxPerHost = 2 } = options
  const allow = readAllowList(options.allow ?? [])
  const connect = guardedConnector(allow, resolve, connectTimeoutMs)
  const pace = createHostPace({ clock, minIntervalMs, maxPerHost, ...(sleep && { sleep }) })
  const standing = { 'user-agent': userAgent, 'accept-encoding': readableEncodings }

  return {
    fetch: async (request) => {
      let url = checkUrl(request.url, allow)
      let headers = without(ownHeaders, request.headers ?? {})
      const redirects: string[] = []
      for (;;) {
        const asked = { request, url, headers: { ...headers, ...standing }, connect, allow }
        const { answer, next } = await pace.run(url.hostname, request.purpose !== 'webhook', () => ask(asked))
        if (next === null) return { ...answer, url: bare(url), redirects }
        if (redirects.length === maxRedirects) throw new OutboundRefused('too-many-redirects', `more than ${maxRedirects}`)
        redirects.push(bare(url))
        if (next.origin !== url.origin) headers = without(secretHeaders, headers)
        url = next
      }
    },
  }
}

interface Asked {
  readonly request: OutboundRequest
  readonly url: URL
  readonly headers: Headers
  readonly connect: buildConnector.connector
  readonly allow: AllowList
}

interface Answered {
  readonly answer: Pick<OutboundAnswer, 'status' | 'headers' | 'body' | 'truncated'>
  /** Where the answer sends us, if we go there. */
  readonly next: URL | null
}

/** One request over a connection of its own: none is kept open, so that each begins with the check of its address. */
async function ask({ request, url, headers, connect, allow }: Asked): Promise<Answered> {
  const { method, body = null, maxBytes, timeoutMs } = request
  const client = new Client(url.origin, {
    connect,
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: maxHeaderBytes,
  })
  const tooSlow = new OutboundFailed('timeout', new Error(`no whole answer within ${timeoutMs} ms`))
  // An AbortSignal would be heard only once there is a connection; destroying the client ends a look-up and a connecting too.
  const deadline = setTimeout(() => client.destroy(tooSlow, () => {}), timeoutMs)
  try {
    const response = await client.request({ path: `${url.pathname}${url.search}`, method, headers, body })
    // What is not read to its end breaks off when the connection is closed below: no news to anybody.
    response.body.on('error', () => {})
    const next = redirectOf(request, url, response, allow)
    const read = next ? nothingRead : await readBody(response.body, one(response, 'content-encoding'), maxBytes)
    return { answer: { status: response.statusCode, headers: flat(response.headers), ...read }, next }
  } catch (error) {
    throw failureOf(error)
  } finally {
    clearTimeout(deadline)
    await client.destroy()
  }
}

function redirectOf(
  { method, purpose }: OutboundRequest,
  url: URL,
  response: Dispatcher.ResponseData,
  allow: AllowList,
): URL | null {
  const location = one(response, 'location')
  const isFollowed = purpose !== 'webhook' && (method === 'GET' || method === 'HEAD')
  if (!isFollowed || location === undefined || ![301, 302, 303, 307, 308].includes(response.statusCode)) return null
  if (!URL.canParse(location, url)) throw new OutboundRefused('url-malformed', 'a redirect to no well-formed address')
  return checkUrl(new URL(location, url).href, allow)
}

async function resolveAll(hostname: string): Promise<readonly string[]> {
  return (await lookup(hostname, { all: true, order: 'verbatim' })).map(({ address }) => address)
}

/** The first field of this name. */
function one({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

function flat(headers: Dispatcher.ResponseData['headers']): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]))
}

function without(pattern: RegExp, headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !pattern.test(name)))
}

/** A fragment is never sent, so nobody answered for it. */
function bare(url: URL): string {
  return url.href.replace(/#.*$/, '')
}
