import robotsParser from 'robots-parser'
import type { Clock } from './clock.ts'
import { type Outbound, OutboundFailed, OutboundRefused } from './outbound.ts'

/** What a site says about looking at one of its pages. Who cannot be asked is left alone for now: unreachable. */
export type RobotsAnswer = 'allowed' | 'refused' | 'unreachable'

export interface Robots {
  /** Throws `OutboundRefused` with `rehearsal` when nothing may leave the machine: then nobody knows. */
  robotsAllow(look: { readonly organisationId: string; readonly url: string }): Promise<RobotsAnswer>
}

export interface RobotsOptions {
  readonly outbound: Outbound
  readonly clock: Clock
  /** The same as the outbound's. Groups of rules are found by what stands before the slash: `Vigie`. */
  readonly userAgent: string
}

/** Its types say that the function is a field `default`; it is the module itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** What a site answered: its rules, or none because it cannot be asked. */
type Rules = { readonly text: string } | 'unreachable'

interface Known {
  readonly rules: Promise<Rules>
  /** In ms since 1970. */
  until: number
}

/** RFC 9309 section 2.5 asks for at least this much to be read. */
const maxBytes = 500 * 1024
const timeoutMs = 15_000
const keptMs = 3_600_000
/** A site that is down is asked again sooner. */
const unreachableKeptMs = 10 * 60_000
const mostSites = 1000

/** About a quarter of a second. Real files and addresses take a thousandth of it; a file made to keep us busy takes 8 s. */
const mostSteps = 200_000_000

/** Ask sites what they want looked at, by RFC 9309, and remember it for an hour. */
export function createRobots({ outbound, clock, userAgent }: RobotsOptions): Robots {
  const sites = new Map<string, Known>()

  const rulesOf = (organisationId: string, origin: string): Promise<Rules> => {
    const now = clock.now().getTime()
    const known = sites.get(origin)
    if (known && now < known.until) return known.rules

    const site: Known = { rules: askSite(outbound, organisationId, origin), until: now + keptMs }
    sites.delete(origin)
    sites.set(origin, site)
    forgetOldest(sites)
    site.rules.then(
      (rules) => {
        if (rules === 'unreachable') site.until = now + unreachableKeptMs
      },
      () => {
        if (sites.get(origin) === site) sites.delete(origin)
      },
    )
    return site.rules
  }

  return {
    robotsAllow: async ({ organisationId, url }) => {
      const { origin, pathname } = new URL(url)
      if (pathname === '/robots.txt') return 'allowed'
      const rules = await rulesOf(organisationId, origin)
      if (rules === 'unreachable' || stepsToMatch(rules.text, url) > mostSteps) return 'unreachable'
      return parseRobots(`${origin}/robots.txt`, rules.text).isAllowed(url, userAgent) === false ? 'refused' : 'allowed'
    },
  }
}

/**
 * RFC 9309 section 2.3.1: a 4xx says that there are no rules; a 5xx, silence or a wrong certificate says nothing, so nothing is
 * looked at. 429 is not "no rules" but "not now".
 */
async function askSite(outbound: Outbound, organisationId: string, origin: string): Promise<Rules> {
  try {
    const url = `${origin}/robots.txt`
    const { status, body } = await outbound.fetch({ organisationId, method: 'GET', url, maxBytes, timeoutMs, purpose: 'look' })
    if (status >= 200 && status < 300) return { text: body.toString('utf8') }
    return status >= 400 && status < 500 && status !== 429 ? { text: '' } : 'unreachable'
  } catch (error) {
    if (error instanceof OutboundFailed) return 'unreachable'
    if (error instanceof OutboundRefused && error.code !== 'rehearsal') return 'unreachable'
    throw error
  }
}

/** The parser tries a rule with a wildcard at every place of the address, for each character of the rule. */
function stepsToMatch(text: string, url: string): number {
  const wild = text.split(/[\r\n]/).filter((line) => line.includes('*'))
  return wild.reduce((length, line) => length + line.length, 0) * url.length
}

function forgetOldest(sites: Map<string, Known>): void {
  for (const origin of sites.keys()) {
    if (sites.size <= mostSites) return
    sites.delete(origin)
  }
}
