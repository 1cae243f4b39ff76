import type { Route } from '@vigie/contract'
import type { Answered, Caller } from '@vigie/server/story-world'
import type { Outsider } from './list-outsiders.ts'
import { fillIn, idsOf, type SampleRequest, sampleRequests } from './sample-requests.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** How often somebody was let in so far that ids decided, and refused; and every answer that should not have been. */
export interface AttackReport {
  tried: number
  readonly breaches: string[]
}

interface Call {
  readonly name: string
  readonly route: Route
  readonly sample: SampleRequest
  /** Ids of the victim that the caller sends. */
  readonly sent: ReadonlySet<string>
}

/** Refusals that tell nothing of what is there. */
const dumb = new Set([401, 403, 404, 410, 422])

/**
 * Call a route with the victim's ids: in every place at once, and in each place alone with the caller's own in the others, so that
 * no refusal of one place hides that another is not looked at.
 */
export async function attackRoute(name: string, route: Route, who: Outsider, report: AttackReport): Promise<void> {
  const own = name === 'editNotice' ? who.ownDraft : who.own
  for (const sample of samplesFor(name, route, who)) {
    const places = idsOf(sample).length
    const lots = places > 1 ? [null, ...Array.from({ length: places }, (_, place) => place)] : [null]
    for (const lot of lots) {
      report.tried++
      const sent = new Set<string>()
      const filled = fillIn(sample, report.tried, (kind, place) => {
        const isForeign = lot === null || lot === place
        if (isForeign) sent.add(who.foreign[kind])
        return isForeign ? who.foreign[kind] : own[kind]
      })
      const answered = await askRoute(who, route, filled)
      const wrong = wrongWith({ name, route, sample: filled, sent }, answered, who)
      if (wrong)
        report.breaches.push(`${who.name}: ${name} ${JSON.stringify(filled)}: ${wrong}: ${answered.status} ${answered.text}`)
      // Whoever is not let in by role is not let in with other ids.
      if (answered.body?.code === 'not-allowed' || answered.status === 401) return
    }
  }
}

/** What no form tells: a listing is any object, a sheet is bytes. */
function samplesFor(name: string, route: Route, { prey }: Outsider): SampleRequest[] {
  const plain = { params: {}, query: {} }
  if (name === 'submitListings') return [{ ...plain, body: { url: prey.url, title: 'Sample #', description: 'Sample #' } }]
  if (name === 'receiveReport') return [{ ...plain, body: { url: prey.url, why: 'Sample #' } }]
  return sampleRequests(route)
}

/** Ask a route as its form says; where that takes bytes, a sheet is sent. */
export function askRoute(
  { caller, prey }: { readonly caller: Caller; readonly prey: { readonly sheet: Uint8Array } },
  route: Route,
  { params, query, body }: SampleRequest,
): Promise<Answered> {
  const address = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(query).toString()
  const path = search === '' ? address : `${address}?${search}`
  if (!route.body || body !== undefined) return caller.ask(route.method, path, body)
  return caller.ask(route.method, path, prey.sheet, { 'content-type': sheetType })
}

function wrongWith({ name, route, sample, sent }: Call, { status, text, body }: Answered, { secrets }: Outsider): string | null {
  const inPath = sent.has(Object.values(sample.params)[0] ?? '')
  const inQuery = new Set(Object.values(sample.query))
  const named = [...new Set(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))].filter((id) => secrets.ids.has(id))
  if (status >= 500) return 'fails'
  if (text.includes(secrets.marker)) return 'shows a text'
  if (status < 300) {
    if (inPath) return 'is done'
    // A filter may be said back where nothing is found by it, and each item of a batch that is refused.
    const items: { refusal?: unknown }[] = body?.items ?? body?.rows ?? []
    const isEmpty = items.length === 0
    const isRefused = items.length > 0 && items.every(({ refusal }) => refusal)
    const told = named.filter((id) => !(isEmpty && inQuery.has(id)) && !(isRefused && sent.has(id)))
    return told.length > 0 ? `names ${told}` : null
  }
  const told = named.filter((id) => !sent.has(id))
  if (told.length > 0) return `names ${told}`
  if (status === 409) return inPath || !mayConflict.has(name) ? 'tells its status' : null
  if (status === 429) return route.access === 'bearer-of-secret' ? null : 'is slowed down instead of refused'
  return dumb.has(status) ? null : 'is not understood'
}

/** Routes at which the caller’s own thing in the path may be in no state for it: an answer names the one that it follows. */
const mayConflict: ReadonlySet<string> = new Set(['recordOutcomes', 'answerNotice'])
