import { isUtf8 } from 'node:buffer'
import { readAllowList } from './allow-list.ts'
import { checkUrl } from './check-url.ts'
import { type Outbound, OutboundRefused } from './outbound.ts'
import type { RehearsalOutbox, WrittenBytes } from './rehearsal-outbox.ts'

export interface RehearsalOutboundOptions {
  readonly outbox: RehearsalOutbox
  /** As the real one's. */
  readonly allow?: readonly string[]
}

/** Fields whose value lets somebody in. A signature of the body is shown: it opens nothing. */
const secretHeaders = /^(authorization|proxy-authorization|cookie)$|key|token|secret/i

/**
 * Nothing leaves the machine, not even the question for a name. What would change something there (a webhook's POST) is kept to be
 * shown, and answered 202. What only looks cannot be made up, so it is refused with `rehearsal`.
 */
export function createRehearsalOutbound({ outbox, allow = [] }: RehearsalOutboundOptions): Outbound {
  const allowed = readAllowList(allow)
  return {
    fetch: async ({ organisationId, purpose, method, url, headers = {}, body = '' }) => {
      const { href } = checkUrl(url, allowed)
      if (method === 'GET' || method === 'HEAD') throw new OutboundRefused('rehearsal', 'nothing is looked at while rehearsing')

      const shown = Object.entries(headers).map(([name, value]) => [name, secretHeaders.test(name) ? '…' : value])
      await outbox.keep(organisationId, {
        kind: 'request',
        purpose,
        method,
        url: href,
        headers: Object.fromEntries(shown),
        body: written(Buffer.from(body)),
      })
      return {
        status: 202,
        headers: { 'x-vigie-rehearsal': '1' },
        body: Buffer.alloc(0),
        truncated: false,
        url: href,
        redirects: [],
      }
    },
  }
}

function written(bytes: Buffer): WrittenBytes {
  return isUtf8(bytes)
    ? { encoding: 'utf8', content: bytes.toString('utf8') }
    : { encoding: 'base64', content: bytes.toString('base64') }
}
