import type { World } from './describe-in-browser.ts'
import { foundOrganisation } from './found-organisation.ts'
import { askWith, password, type SignedIn, signInByApi } from './sign-in-by-api.ts'
import { startServer } from './start-server.ts'
import { until } from './until.ts'

export interface ReviewWorld extends World {
  /** Admin and reviewer. */
  readonly ada: SignedIn
  /** Reviewer. */
  readonly rita: SignedIn
  /** Submit these listings and wait until each has its case. @returns the ids of the cases by title */
  seed(listings: readonly SeededListing[]): Promise<ReadonlyMap<string, string>>
  /** Complete a draft, let it go, and wait until it has left. */
  letGo(noticeId: string): Promise<void>
}

export interface SeededListing {
  readonly title: string
  readonly description: string
}

/** An empty real install with an organisation, two reviewers and a platform. */
export async function openReviewWorld(): Promise<ReviewWorld> {
  // What is let go leaves at once: nobody waits here for a change of mind.
  const server = await startServer(['--real'], { HOLD_SECONDS: '1' })
  const { origin, stop } = server
  try {
    const ada = await foundOrganisation(server)
    const invited = { email: 'rita@ngo.example', roles: ['reviewer'] }
    const { link } = await ada.ask('POST', '/api/v1/invitations', invited)
    const accepted = { token: link.split('/').at(-1), name: 'Rita Moreau', password }
    await askWith(origin)('POST', '/api/v1/invitations/acceptance', accepted)
    await ada.ask('POST', '/api/v1/platforms', { name: 'Bazaar', hosts: ['bazaar.example'], status: 'member' })
    const rita = await signInByApi(origin, invited.email)
    return { origin, ada, rita, seed: (listings) => seed(ada, listings), letGo: (id) => letGo(ada, id), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

let number = 0

async function seed({ ask }: SignedIn, listings: readonly SeededListing[]): Promise<ReadonlyMap<string, string>> {
  const sent = listings.map((listing) => ({ ...listing, url: `https://bazaar.example/${++number}` }))
  await ask('POST', '/api/v1/listings', { listings: sent })
  return until(async () => {
    const { items } = await ask('GET', '/api/v1/cases?limit=200')
    const cases = new Map<string, string>(items.map(({ id, title }: { id: string; title: string }) => [title, id]))
    return listings.every(({ title }) => cases.has(title)) ? cases : undefined
  })
}

async function letGo({ ask }: SignedIn, noticeId: string): Promise<void> {
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
  await until(async () => (await ask('GET', `/api/v1/notices/${noticeId}`)).sent_at)
}
