import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

const root = join(import.meta.dirname, '../../..')
const password = 'correct horse battery staple'

/** Somebody signed in, as a program sees them; the cookie opens a browser as them. */
export interface SignedIn {
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string }
  // biome-ignore lint/suspicious/noExplicitAny: a story reads answers as its reader would; the contract's own tests hold their form
  ask(method: string, path: string, body?: unknown): Promise<any>
}

export interface NoticesWorld {
  readonly origin: string
  /** Admin and reviewer of the organisation that gives notice. */
  readonly reviewer: SignedIn
  /** Officer of the company that owns the platform. */
  readonly officer: SignedIn
  readonly platformId: string
  /** A case of a new listing at this platform, decided `notify`. @returns its draft notice */
  draft(platformId: string, words: { readonly title: string; readonly url: string; readonly specimens?: number }): Promise<string>
  /** The same of several listings, opened as one case by hand. */
  draftOfSeveral(urls: readonly string[]): Promise<string>
  stop(): Promise<void>
}

/** An empty install on a free port, an organisation in it, and a platform with two clauses and its company's officer. */
export async function openNoticesWorld(environment: Readonly<Record<string, string>> = {}): Promise<NoticesWorld> {
  const { origin, token, stop } = await start(environment)
  try {
    const visitor = caller(origin, {})
    const founder = { token, organisation_name: 'Guardians of the Wild', name: 'Ada Okoye', email: 'ada@ngo.example', password }
    await visitor('POST', '/api/v1/first-admin', { ...founder, time_zone: 'Europe/Paris' })
    const reviewer = await signIn(origin, founder.email)
    const me = await reviewer.ask('GET', '/api/v1/me')
    await reviewer.ask('PUT', `/api/v1/members/${me.person_id}/roles`, { roles: ['admin', 'reviewer'] })
    const named = { notifier_name: 'Guardians of the Wild', notifier_email: 'notices@ngo.example' }
    await reviewer.ask('PATCH', '/api/v1/organisation', named)

    const company = { name: 'Bazaar Ltd', kind: 'platform', email: 'omar@bazaar.example' }
    const { organisation_id: companyId, link } = await reviewer.ask('POST', '/api/v1/organisations', company)
    const invitation = String(link).split('/').at(-1)
    await visitor('POST', '/api/v1/invitations/acceptance', { token: invitation, name: 'Omar Haddad', password })
    const boss = await signIn(origin, company.email)
    const omar = await boss.ask('GET', '/api/v1/me')
    await boss.ask('PUT', `/api/v1/members/${omar.person_id}/roles`, { roles: ['admin', 'platform-officer'] })

    const bazaar = { name: 'Bazaar', status: 'member', hosts: ['bazaar.example'], company_id: companyId }
    const { id: platformId } = await reviewer.ask('POST', '/api/v1/platforms', bazaar)
    const path = `/api/v1/platforms/${platformId}`
    await reviewer.ask('PUT', `${path}/channel`, { channel: 'email', address: 'desk@bazaar.example' })
    for (const [code, title] of [
      ['4.2', 'Protected animals and plants'],
      ['4.3', 'Ivory of any age'],
    ]) {
      const text = 'Nothing made of protected animals or plants may be offered.'
      await reviewer.ask('POST', `${path}/clauses`, { code, title, text, url: 'https://bazaar.example/rules' })
    }
    return {
      ...{ origin, reviewer, officer: boss, platformId, stop },
      draft: (id, words) => draft(reviewer, id, words),
      draftOfSeveral: (urls) => draftOfSeveral(reviewer, urls),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function draft(
  reviewer: SignedIn,
  platformId: string,
  { title, url, specimens = 1 }: { readonly title: string; readonly url: string; readonly specimens?: number },
): Promise<string> {
  await submit(reviewer, { url, title, description: 'Genuine elephant ivory, 60 g, shipping available' })
  const found = await until(async () => {
    const { items } = await reviewer.ask('GET', `/api/v1/cases?platform_id=${platformId}&limit=200`)
    return items.find((each: { title: string }) => each.title === title)
  })
  return notify(reviewer, found.id, specimens)
}

async function draftOfSeveral(reviewer: SignedIn, urls: readonly string[]): Promise<string> {
  const listing_ids: string[] = []
  // Nothing in them is flagged, so that no case is opened of each by itself.
  for (const url of urls) listing_ids.push(await submit(reviewer, { url, title: 'Old box', description: 'Of my grandfather' }))
  const { id } = await reviewer.ask('POST', '/api/v1/cases', { listing_ids })
  return notify(reviewer, id, 1)
}

/** @returns the listing, once a copy of it is kept */
async function submit(reviewer: SignedIn, listing: Readonly<Record<string, string>>): Promise<string> {
  const { items } = await reviewer.ask('POST', '/api/v1/listings', { ...listing, price: 120, currency: 'EUR' })
  const id: string = items[0].listing_id
  await until(async () => (await reviewer.ask('GET', `/api/v1/listings/${id}/captures`)).items.length > 0)
  return id
}

async function notify(reviewer: SignedIn, caseId: string, specimens: number): Promise<string> {
  const review = {
    taxon: 'Elephantidae',
    product: 'ivory',
    specimens,
    standing: 'documentation-not-shown',
    confidence: 'high',
    reason: 'Schreger lines are visible, and no papers are shown.',
  }
  await reviewer.ask('POST', `/api/v1/cases/${caseId}/decision`, { decision: 'notify', review })
  return until(async () => (await reviewer.ask('GET', `/api/v1/notices?case_id=${caseId}`)).items[0]?.id)
}

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 150; tries++) {
    const seen = await look()
    if (seen) return seen
    await wait(100)
  }
  throw new Error('waited for 15 seconds in vain')
}

type Ask = SignedIn['ask']

function caller(origin: string, headers: Readonly<Record<string, string>>): Ask {
  return async (method, path, body) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await fetch(origin + path, { method, headers: { origin, ...type, ...headers }, ...sent })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text ? JSON.parse(text) : null
  }
}

async function signIn(origin: string, email: string): Promise<SignedIn> {
  const body = JSON.stringify({ email, password })
  const headers = { origin, 'content-type': 'application/json' }
  const response = await fetch(`${origin}/api/auth/sign-in/email`, { method: 'POST', headers, body })
  const [pair = ''] = (response.headers.getSetCookie()[0] ?? '').split(';')
  const at = pair.indexOf('=')
  if (!response.ok || at < 1) throw new Error(`nobody signs in as ${email}: ${response.status}`)
  return {
    cookie: { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin },
    ask: caller(origin, { cookie: pair }),
  }
}

/** An empty real install, as `npm start -- --real` opens it, and the word by which its first admin comes in. */
function start(environment: Readonly<Record<string, string>>): Promise<{ origin: string; token: string; stop(): Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-e2e-'))
  const server = spawn(process.execPath, ['packages/server/src/start.ts', '--real'], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_FOLDER: dataFolder, REQUESTS_PER_MINUTE: '100000', ...environment },
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve())).then(() =>
    rmSync(dataFolder, { recursive: true, force: true }),
  )
  const stop = (): Promise<void> => {
    server.kill('SIGTERM')
    return ended
  }
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (line: string): void => {
      said += `${line}\n`
      const origin = /Vigie is running: (http:\/\/\S+)\/en/.exec(said)?.[1]
      const token = /first-admin\/([\w-]+)/.exec(said)?.[1]
      if (origin && token) resolve({ origin, token, stop })
    }
    createInterface(server.stdout).on('line', listen)
    createInterface(server.stderr).on('line', listen)
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
}
