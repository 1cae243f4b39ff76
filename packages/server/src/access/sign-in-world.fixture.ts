import assert from 'node:assert/strict'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import type { FastifyInstance } from 'fastify'
import { systemClock } from '../capabilities/clock.ts'
import { randomIds } from '../capabilities/ids.ts'
import type { Database } from '../db/database.ts'
import { type DatabaseKind, freshDatabase } from '../db/test-database.fixture.ts'
import { createApp } from '../http/create-app.ts'
import { openLog } from '../open-log.ts'
import { createPerson } from './create-person.ts'
import { createSignIn, type SignIn } from './create-sign-in.ts'
import { type SessionFinder, sessionFinder } from './session-finder.ts'
import { signInRoutes } from './sign-in.routes.ts'
import { tryLimit } from './try-limit.ts'

export const password = 'correct horse battery staple'

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to be there
  readonly body: any
  readonly headers: Readonly<Record<string, unknown>>
  readonly setCookies: readonly string[]
}

/** A browser with its own cookies and its own address. */
export interface Browser {
  ask(method: 'GET' | 'POST', path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** Its Cookie header. */
  cookies(): string
  signIn(email: string, word?: string): Promise<Answer>
}

export interface SignInWorld {
  readonly database: Database
  readonly signIn: SignIn
  readonly sessions: SessionFinder
  readonly app: FastifyInstance
  /** All that was logged, at the most talkative level. */
  readonly logged: () => string
  person(name: string): Promise<{ personId: string; email: string }>
  browser(address?: string): Browser
  /** A query as the role that may read and write the tables of sign-in. */
  asSignIn(sql: string, parameters?: readonly unknown[]): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

export interface WorldSettings {
  readonly baseUrl?: string
  readonly triesOfAddress?: number
  readonly triesOfAccount?: number
  /** What sign-in gets instead of the database's connections. */
  readonly pool?: (real: Database['pool']) => Database['pool']
}

/** Sign-in on a database of this kind, served in-process. */
export async function signInWorld(kind: DatabaseKind, settings: WorldSettings = {}): Promise<SignInWorld> {
  const { baseUrl = 'http://vigie.test', triesOfAddress = 1000, triesOfAccount = 1000, pool = (real) => real } = settings
  const { database, discard } = await freshDatabase(kind)
  const lines: string[] = []
  const log = openLog('trace', { write: (line: string) => void lines.push(line) })
  const onFailure = (failure: Error) => log.error(failure)
  const signIn = createSignIn({ pool: pool(database.pool), ids: randomIds, secret: 's'.repeat(43), baseUrl, onFailure })
  const sessions = sessionFinder({ signIn })
  const app = await createApp({ log, trustProxy: false, requestsPerMinute: 1_000_000 })
  const windowMs = 60_000
  signInRoutes(app, {
    signIn,
    sessions,
    ownOrigins: new Set([baseUrl]),
    byAddress: tryLimit({ most: triesOfAddress, windowMs }),
    byAccount: tryLimit({ most: triesOfAccount, windowMs }),
  })
  return {
    database,
    signIn,
    sessions,
    app,
    logged: () => lines.join(''),
    person: async (name) => {
      const email = `${name.toLowerCase()}-${randomIds.next().slice(-12)}@example.org`
      const ctx = { database, clock: systemClock, ids: randomIds }
      const created = await createPerson(ctx, { email, name, password, locale: 'fr', timeZone: 'Europe/Paris' })
      assert.ok(created.ok)
      return { personId: created.value, email }
    },
    asSignIn: async (sql, parameters = []) => {
      const client = await database.pool.connect()
      try {
        await client.query('set role vigie_sign_in')
        return (await client.query(sql, [...parameters])).rows
      } finally {
        await client.query('reset role')
        client.release()
      }
    },
    browser: (address = '192.0.2.1') => openBrowser(app, baseUrl, address),
    close: async () => {
      await app.close()
      await discard()
    },
  }
}

function openBrowser(app: FastifyInstance, origin: string, remoteAddress: string): Browser {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const ask: Browser['ask'] = async (method, path, body, headers = {}) => {
    const sent = { ...(jar.size > 0 ? { cookie: cookies() } : {}), origin, 'sec-fetch-site': 'same-origin', ...headers }
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const url = `/api/auth${path}`
    const response = await app.inject({ method, url, remoteAddress, headers: { ...sent, ...type }, ...payload })
    const setCookies = [response.headers['set-cookie'] ?? []].flat()
    for (const cookie of setCookies) keep(jar, cookie)
    const text = response.body
    return {
      status: response.statusCode,
      body: text === '' ? null : JSON.parse(text),
      headers: response.headers,
      setCookies,
    }
  }
  return { ask, cookies, signIn: (email, word = password) => ask('POST', '/sign-in/email', { email, password: word }) }
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
  if (/max-age=0/i.test(cookie)) jar.delete(name)
  else jar.set(name, value)
}

/** The authenticator app: what it shows now, or so many periods of 30 s later. */
function authenticator(totpUri: string): (later?: number) => Promise<string> {
  const secret = new TextDecoder().decode(base32.decode(new URL(totpUri).searchParams.get('secret') ?? ''))
  return (later = 0) => createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + later)
}

/** Switch the second factor on in a browser that is signed in. */
export async function switchOnSecondFactor(browser: Browser) {
  const enabled = await browser.ask('POST', '/two-factor/enable', { password })
  assert.equal(enabled.status, 200)
  const code = authenticator(enabled.body.totpURI)
  const verified = await browser.ask('POST', '/two-factor/verify-totp', { code: await code(-1) })
  assert.equal(verified.status, 200)
  return { code, backupCodes: enabled.body.backupCodes as string[] }
}
