import assert from 'node:assert/strict'
import { type Route, routes } from '@vigie/contract'
import type { Caller } from '@vigie/server/story-world'
import { askRoute } from './attack-route.ts'
import type { Filled, Ids } from './fill-organisation.ts'
import type { Gear, Shop } from './open-shop.ts'
import { fillIn, sampleRequests } from './sample-requests.ts'

/**
 * See every route that asks for a right do its work for somebody of the organisation: what was not seen while it was filled is
 * asked by those who may, about each advert, until it is done. Otherwise a wall that lets nobody in would pass for a good one.
 */
export async function proveRoutes({ witness }: Gear, filled: Filled): Promise<void> {
  const { boss, first, second } = filled
  const callers = [boss, second.officer, first.officer, first.program].map((caller) => witness.watch(caller))
  const candidates = await listCandidates(filled)
  const refused: Record<string, string> = {}
  for (const [name, route] of Object.entries(routes as Readonly<Record<string, Route>>)) {
    if (typeof route.access === 'string' || witness.seen.has(name)) continue
    const last = await tryAll(name, route, callers, candidates, filled)
    if (last !== null) refused[name] = last
  }
  assert.deepEqual(refused, {})
}

/** Null once it was done, else the last refusal. */
async function tryAll(name: string, route: Route, callers: readonly Caller[], candidates: readonly Ids[], { sheet }: Filled) {
  let number = 100_000
  let last = 'nobody may'
  for (const caller of callers) {
    for (const sample of [...sampleRequests(route), ...sampleRequests(route).flatMap(shortened)]) {
      for (const ids of candidates) {
        const asked = fillIn(sample, ++number, (kind) => ids[kind])
        const answered = await askRoute({ caller, prey: { sheet } }, route, asked)
        if (answered.status < 300) return null
        assert.ok(answered.status < 500, `${name}: ${answered.text}`)
        last = `${JSON.stringify(asked)}: ${answered.status} ${answered.text}`
        if (answered.status === 403) break
      }
    }
  }
  return last
}

/** The same with one thing less in the body. */
function shortened<S extends { readonly body: unknown }>(sample: S): S[] {
  const { body } = sample
  if (typeof body !== 'object' || body === null) return []
  return Object.keys(body).map((left) => ({
    ...sample,
    body: Object.fromEntries(Object.entries(body).filter(([name]) => name !== left)),
  }))
}

/** The ids of each advert of the organisation, with its case and its notice where it has them. */
async function listCandidates({ ids, first, second, third }: Filled): Promise<Ids[]> {
  const found: Ids[] = []
  for (const shop of [first, second, third]) {
    const ofShop = shop === second ? ids.second : ids.first
    const { platformId: platform, clauseId: clause } = shop
    for (const [ad, listing] of Object.entries(shop.listings)) {
      // The first shop's program is still to be heard.
      found.push({ ...ofShop, platform, clause, key: second.keyId, listing, ...(await workOn(shop, ad)) })
    }
  }
  return found
}

async function workOn(shop: Shop, ad: string): Promise<{ case?: string; notice?: string }> {
  try {
    const caseId = await shop.caseOf(ad)
    return { case: caseId, notice: await shop.noticeOf(ad) }
  } catch {
    return {}
  }
}
