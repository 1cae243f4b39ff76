import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startServer } from './start-server.ts'

const password = 'correct horse battery staple'

/** Somebody signed in. */
export interface Member {
  readonly cookie: string
  // biome-ignore lint/suspicious/noExplicitAny: a story reads answers as its reader would; the contract's own tests hold their form
  ask(method: string, path: string, body?: unknown): Promise<any>
}

export interface ReviewWorld {
  readonly origin: string
  /** Admin and reviewer. */
  readonly ada: Member
  /** Reviewer. */
  readonly rita: Member
  /** Submit these listings and wait until each has its case. @returns the ids of the cases by title */
  seed(listings: readonly SeededListing[]): Promise<ReadonlyMap<string, string>>
  /** Complete a draft, let it go, and wait until it has left. */
  letGo(noticeId: string): Promise<void>
  /** A page of the workspace as somebody sees it, at 1280 × 860. */
  open(browser: Browser, member: Member, path: string, options?: BrowserContextOptions): Promise<Page>
  stop(): Promise<void>
}

export interface SeededListing {
  readonly title: string
  readonly description: string
}

/** An empty real install with an organisation, two reviewers and a platform. */
export async function openReviewWorld(): Promise<ReviewWorld> {
  // What is let go leaves at once: nobody waits here for a change of mind.
  process.env.HOLD_SECONDS ??= '1'
  const { origin, said, stop } = await startServer()
  try {
    const visitor = caller(origin, '')
    const token = await until(async () => /first-admin\/([\w-]+)/.exec(said())?.[1])
    const founder = { token, organisation_name: 'Guardians of the Wild', name: 'Ada Okoye', email: 'ada@ngo.example', password }
    await visitor('POST', '/api/v1/first-admin', founder)
    const ada = await signIn(origin, founder.email)
    const me = await ada.ask('GET', '/api/v1/me')
    await ada.ask('PUT', `/api/v1/members/${me.person_id}/roles`, { roles: ['admin', 'reviewer'] })
    const invited = { email: 'rita@ngo.example', roles: ['reviewer'] }
    const { link } = await ada.ask('POST', '/api/v1/invitations', invited)
    await visitor('POST', '/api/v1/invitations/acceptance', { token: link.split('/').at(-1), name: 'Rita Moreau', password })
    await ada.ask('POST', '/api/v1/platforms', { name: 'Bazaar', hosts: ['bazaar.example'], status: 'member' })
    const rita = await signIn(origin, invited.email)
    return { origin, ada, rita, seed: (listings) => seed(ada, listings), letGo: (id) => letGo(ada, id), open, stop }
  } catch (error) {
    await stop()
    throw error
  }

  async function open(browser: Browser, { cookie }: Member, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    })
    const at = cookie.indexOf('=')
    await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin }])
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(origin + path)
    return page
  }
}

let number = 0

async function seed({ ask }: Member, listings: readonly SeededListing[]): Promise<ReadonlyMap<string, string>> {
  const sent = listings.map((listing) => ({ ...listing, url: `https://bazaar.example/${++number}` }))
  await ask('POST', '/api/v1/listings', { listings: sent })
  return until(async () => {
    const { items } = await ask('GET', '/api/v1/cases?limit=200')
    const cases = new Map<string, string>(items.map(({ id, title }: { id: string; title: string }) => [title, id]))
    return listings.every(({ title }) => cases.has(title)) ? cases : undefined
  })
}

async function letGo({ ask }: Member, noticeId: string): Promise<void> {
  await ask('PATCH', '/api/v1/organisation', { notifier_name: 'Guardians of the Wild', notifier_email: 'notices@ngo.example' })
  const rule = {
    jurisdiction: 'EU',
    rule: 'Regulation (EC) No 338/97, Article 8',
    title: 'Commercial use',
    url: 'https://law.example/8',
  }
  await ask('PATCH', `/api/v1/notices/${noticeId}`, {
    reasons: 'Real ivory.',
    ground: { kind: 'illegal-content', ...rule, explanation: 'No papers are shown.' },
  })
  await ask('POST', `/api/v1/notices/${noticeId}/hold`, { in_good_faith: true })
  await until(async () => ((await ask('GET', `/api/v1/notices/${noticeId}`)).sent_at ? true : undefined))
}

/** Look again and again until there is something to see. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const seen = await look()
    if (seen !== undefined) return seen
    await wait(100)
  }
  throw new Error('waited for half a minute in vain')
}

function caller(origin: string, cookie: string): Member['ask'] {
  return async (method, path, body) => {
    const headers = { origin, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(origin + path, { method, headers, ...sent })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
}

async function signIn(origin: string, email: string): Promise<Member> {
  const headers = { origin, 'content-type': 'application/json' }
  const body = JSON.stringify({ email, password })
  const response = await fetch(`${origin}/api/auth/sign-in/email`, { method: 'POST', headers, body })
  const [cookie = ''] = (response.headers.getSetCookie()[0] ?? '').split(';')
  if (!response.ok || cookie === '') throw new Error(`nobody signs in as ${email}: ${response.status}`)
  return { cookie, ask: caller(origin, cookie) }
}
