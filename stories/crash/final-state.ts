import type { PatientAsk } from './patient-caller.ts'

/** How one advert ended, without ids and times: what two runs must have in common. */
export type Ending = Readonly<Record<string, string>>

/** The end of every listing that was accepted, by its address. */
export async function finalState(reviewer: PatientAsk, listings: ReadonlyMap<string, string>): Promise<Record<string, Ending>> {
  const cases = await casesByListing(reviewer)
  const notices = await noticesByCase(reviewer)
  const state: Record<string, Ending> = {}
  for (const [url, listingId] of listings) {
    const { body } = await reviewer('GET', `/api/v1/listings/${listingId}/screenings`)
    const captures = (await reviewer('GET', `/api/v1/listings/${listingId}/captures`)).body.items.length
    const caseFile = cases.get(listingId)
    state[url] = {
      screenings: body.items.map(({ verdict, score }: { verdict: string; score: number }) => `${verdict} ${score}`).join(),
      captures: String(captures),
      case: caseFile ? `${caseFile.status} ${caseFile.decision}` : 'none',
      notices: caseFile ? (notices.get(caseFile.id) ?? []).join() : 'none',
    }
  }
  return state
}

interface CaseEnd {
  readonly id: string
  readonly status: string
  readonly decision: string | null
}

async function casesByListing(reviewer: PatientAsk): Promise<Map<string, CaseEnd>> {
  const found = new Map<string, CaseEnd>()
  for await (const line of pages(reviewer, '/api/v1/cases')) {
    const { body } = await reviewer('GET', `/api/v1/cases/${line.id}`)
    for (const { id } of body.listings) {
      if (found.has(id)) throw new Error(`listing ${id} is in two cases`)
      found.set(id, body)
    }
  }
  return found
}

async function noticesByCase(reviewer: PatientAsk): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for await (const { case_id, status, listing_count } of pages(reviewer, '/api/v1/notices')) {
    found.set(case_id, [...(found.get(case_id) ?? []), `${status} of ${listing_count}`])
  }
  return found
}

// biome-ignore lint/suspicious/noExplicitAny: read as a client without types would
async function* pages(reviewer: PatientAsk, path: string): AsyncGenerator<any> {
  let after = ''
  do {
    const { body } = await reviewer('GET', `${path}?limit=100${after && `&after=${after}`}`)
    yield* body.items
    after = body.next ?? ''
  } while (after)
}
