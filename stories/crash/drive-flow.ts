import { setTimeout as wait } from 'node:timers/promises'
import { adverts } from './adverts.ts'
import type { PatientAsk } from './patient-caller.ts'

/** Those who take part, each asking as long as it takes. */
export interface Cast {
  /** The platform's program, by its key. */
  readonly platform: PatientAsk
  /** A member who reviews, sends and reads. */
  readonly reviewer: PatientAsk
}

/** Send all adverts in batches, each under its own Idempotency-Key, and return the listing of each address. */
export async function submitAll({ platform }: Cast, count: number, batch: number): Promise<Map<string, string>> {
  const all = adverts(count)
  const listings = new Map<string, string>()
  for (let from = 0; from < count; from += batch) {
    const part = all.slice(from, from + batch)
    const { status, body } = await submit(platform, part, `batch-${from}`)
    if (status >= 300) throw new Error(`batch ${from}: ${status} ${JSON.stringify(body)}`)
    for (const { index, listing_id } of body.items) listings.set((part[index] as { url: string }).url, listing_id)
  }
  return listings
}

/** A request cut short holds its key for a minute: then nobody can be at it any more. */
async function submit(platform: PatientAsk, listings: readonly unknown[], key: string) {
  for (;;) {
    const answered = await platform('POST', '/api/v1/listings', { listings }, { 'idempotency-key': key })
    if (answered.body?.code !== 'still-at-it') return answered
    await wait(1_000)
  }
}

/** Take cases as they come and decide each by its words alone, until `isOver` says that no more will come. */
export async function reviewAll({ reviewer }: Cast, isOver: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const { body } = await reviewer('POST', '/api/v1/cases/next', {})
    const taken = body.case ?? (await mine(reviewer))
    if (!taken) {
      if (await isOver()) return
      await wait(200)
      continue
    }
    await decide(reviewer, taken)
  }
}

/** A case that was taken just before the server died is still ours. */
// biome-ignore lint/suspicious/noExplicitAny: read as a client without types would
async function mine(reviewer: PatientAsk): Promise<any> {
  const { body } = await reviewer('GET', '/api/v1/cases?status=in-review&assignee=me&limit=1')
  const [line] = body.items
  return line ? (await reviewer('GET', `/api/v1/cases/${line.id}`)).body : null
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function decide(reviewer: PatientAsk, caseFile: any): Promise<void> {
  const { title } = caseFile.listings[0].version.content
  const taxon = /tiger/i.test(title) ? 'Panthera tigris' : /rhino/i.test(title) ? 'Rhinocerotidae' : 'Elephantidae'
  const product = /tiger/i.test(title) ? 'skin_leather' : /rhino/i.test(title) ? 'horn' : 'ivory'
  const isOffer = /ivory bangle|ivoire|tiger|rhino/i.test(title)
  const review = isOffer
    ? {
        taxon,
        product,
        specimens: 1,
        standing: 'documentation-not-shown',
        confidence: 'high',
        reason: 'Offered for sale without papers.',
      }
    : { confidence: 'high', reason: 'Nothing of a wild animal is offered.' }
  const decision = isOffer ? 'notify' : 'not-wildlife'
  const { status, body } = await reviewer('POST', `/api/v1/cases/${caseFile.id}/decision`, { decision, review })
  // 409 when the decision had arrived before the server died, and only its answer was lost.
  if (status >= 300 && status !== 409 && status !== 403) throw new Error(`${caseFile.id}: ${status} ${JSON.stringify(body)}`)
}

/** Let every draft go, until `isOver`. */
export async function sendAll({ reviewer }: Cast, isOver: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const { body } = await reviewer('GET', '/api/v1/notices?status=drafted&limit=50')
    for (const { id } of body.items) {
      const held = await reviewer('POST', `/api/v1/notices/${id}/hold`, { in_good_faith: true })
      // Its capture may still be on its way.
      if (held.status >= 300 && held.status !== 409) throw new Error(`${id}: ${held.status} ${JSON.stringify(held.body)}`)
    }
    if (body.items.length === 0 && (await isOver())) return
    await wait(200)
  }
}

/** Answer every notice that has arrived, as the platform's program, until `isOver`. */
export async function answerAll({ platform }: Cast, isOver: () => Promise<boolean>): Promise<void> {
  const answered = new Set<string>()
  for (;;) {
    let next = ''
    let found = 0
    do {
      const { body } = await platform('GET', `/api/v1/received-notices?limit=100${next && `&after=${next}`}`)
      for (const notice of body.items) {
        if (answered.has(notice.id) || notice.status !== 'delivered') continue
        const full = (await platform('GET', `/api/v1/received-notices/${notice.id}`)).body
        const outcomes = full.items.map(({ listing_id }: { listing_id: string }) => ({ listing_id, action: 'removed' }))
        const { status, body: said } = await platform('POST', `/api/v1/received-notices/${notice.id}/outcomes`, { outcomes })
        if (status >= 300) throw new Error(`${notice.id}: ${status} ${JSON.stringify(said)}`)
        answered.add(notice.id)
        found++
      }
      next = body.next ?? ''
    } while (next)
    if (found === 0 && (await isOver())) return
    await wait(200)
  }
}
