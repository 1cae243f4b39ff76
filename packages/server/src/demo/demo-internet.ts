import type { Clock } from '../capabilities/clock.ts'
import type { Outbound, OutboundAnswer, OutboundRequest } from '../capabilities/outbound.ts'
import { writeGonePage, writeListingPage, writeWallPage } from './demo-pages.ts'
import { platforms } from './platforms.ts'

/** A page of a fictional platform. */
export interface DemoSitePage {
  readonly title: string
  readonly text: string
  readonly language: string
  /** ISO 8601: from then on the site answers that it is gone. */
  goneFrom: string | null
  /** From then on strangers see a log-in only. */
  walledFrom: string | null
}

/** The internet of the demo world: a few hosts below .example, each of their pages, and nothing else. */
export interface DemoInternet {
  /** By address. */
  readonly pages: Map<string, DemoSitePage>
  /** While it says so, nobody takes webhooks. */
  outage: { readonly from: Date; readonly until: Date } | null
  /** What the sites answer; whatever is no page of theirs goes the way of `rehearsal`. */
  outbound(rehearsal: Outbound, clock: Clock): Outbound
}

const hosts: ReadonlySet<string> = new Set(Object.values(platforms).map(({ host }) => host))

export function demoInternet(known: Iterable<readonly [string, DemoSitePage]> = []): DemoInternet {
  const pages = new Map(known)
  const internet: DemoInternet = {
    pages,
    outage: null,
    outbound: (rehearsal, clock) => ({
      fetch: async (request) => {
        const { hostname, pathname } = new URL(request.url)
        const isLook = request.method === 'GET' || request.method === 'HEAD'
        if (isLook && hosts.has(hostname)) {
          if (pathname === '/robots.txt') return answer(request, 200, 'User-agent: *\nAllow: /\n', 'text/plain')
          return show(request, pages.get(request.url), clock.now())
        }
        const { outage } = internet
        const isOut = outage !== null && clock.now() >= outage.from && clock.now() < outage.until
        return !isLook && isOut ? answer(request, 503, 'busy', 'text/plain') : rehearsal.fetch(request)
      },
    }),
  }
  return internet
}

function show(request: OutboundRequest, page: DemoSitePage | undefined, now: Date): OutboundAnswer {
  const since = (moment: string | null | undefined) => typeof moment === 'string' && new Date(moment) <= now
  if (!page) return answer(request, 404, writeGonePage('en'))
  if (since(page.goneFrom)) return answer(request, 410, writeGonePage(page.language))
  if (since(page.walledFrom)) return answer(request, 200, writeWallPage())
  return answer(request, 200, writeListingPage(page))
}

function answer({ url }: OutboundRequest, status: number, body: string, type = 'text/html; charset=utf-8'): OutboundAnswer {
  return { status, headers: { 'content-type': type }, body: Buffer.from(body), truncated: false, url, redirects: [] }
}
