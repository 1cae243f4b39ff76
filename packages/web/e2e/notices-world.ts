import type { World } from './describe-in-browser.ts'
import { foundOrganisation } from './found-organisation.ts'
import { askWith, password, type SignedIn, signInByApi } from './sign-in-by-api.ts'
import { startServer } from './start-server.ts'
import { until } from './until.ts'

export interface NoticesWorld extends World {
  /** Admin and reviewer of the organisation that gives notice. */
  readonly reviewer: SignedIn
  /** Officer of the company that owns the platform. */
  readonly officer: SignedIn
  readonly platformId: string
  /** A case of a new listing at this platform, decided `notify`. @returns its draft notice */
  draft(platformId: string, words: { readonly title: string; readonly url: string; readonly specimens?: number }): Promise<string>
  /** The same of several listings, opened as one case by hand. */
  draftOfSeveral(urls: readonly string[]): Promise<string>
  /** Let a draft go on the ground of the platform's terms, and wait until it has arrived. */
  send(noticeId: string): Promise<void>
}

/** An empty install on a free port, an organisation in it, and a platform with two clauses and its company's officer. */
export async function openNoticesWorld(environment: Readonly<Record<string, string>> = {}): Promise<NoticesWorld> {
  const server = await startServer(['--real'], environment)
  const { origin, stop } = server
  try {
    const visitor = askWith(origin)
    const reviewer = await foundOrganisation(server)
    const named = { notifier_name: 'Guardians of the Wild', notifier_email: 'notices@ngo.example' }
    await reviewer.ask('PATCH', '/api/v1/organisation', named)

    const company = { name: 'Bazaar Ltd', kind: 'platform', email: 'omar@bazaar.example' }
    const { organisation_id: companyId, link } = await reviewer.ask('POST', '/api/v1/organisations', company)
    const invitation = String(link).split('/').at(-1)
    await visitor('POST', '/api/v1/invitations/acceptance', { token: invitation, name: 'Omar Haddad', password })
    const boss = await signInByApi(origin, company.email)
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
      send: (noticeId) => send(reviewer, platformId, noticeId),
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

async function send({ ask }: SignedIn, platformId: string, noticeId: string): Promise<void> {
  const { items } = await ask('GET', `/api/v1/platforms/${platformId}/clauses`)
  await ask('PATCH', `/api/v1/notices/${noticeId}`, { ground: { kind: 'against-terms', clause_id: items[0].id } })
  await ask('POST', `/api/v1/notices/${noticeId}/hold`, { in_good_faith: true })
  await until(async () => (await ask('GET', `/api/v1/notices/${noticeId}`)).status === 'delivered')
}
