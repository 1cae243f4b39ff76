import { type OutboundAnswer, OutboundFailed, OutboundRefused } from '../capabilities/outbound.ts'
import type { Context } from '../context.ts'
import { imageKind } from './image-kind.ts'
import type { Part } from './manifest.ts'
import { pageImages } from './page-images.ts'

const mostPageBytes = 10 * 1024 * 1024
const mostImageBytes = 5 * 1024 * 1024
/** Of all images of a page together: they are held in memory until they are stored. */
const mostBytes = 40 * 1024 * 1024
const mostImages = 20
const timeoutMs = 20_000

/** A page as it was answered, with the images that it shows. */
export interface FetchedPage {
  readonly status: number
  /** Who answered in the end. */
  readonly url: string
  readonly redirects: readonly string[]
  /** Without cookies: they are the visitor's, not the page's. */
  readonly headers: Readonly<Record<string, string>>
  /** The page was longer than what is kept of it. */
  readonly isTruncated: boolean
  readonly parts: readonly Part[]
  /** Images that could not be had, or are none. */
  readonly imagesLeftOut: number
}

/** Why there is no page. */
export type NoPage = 'robots-refused' | 'unreachable' | 'refused' | 'no-page'

type Asking = Pick<Context, 'outbound' | 'robots' | 'acting'>

/** Look at a listing's page as its host allows it. What the world does not give is an answer here, not an error. */
export async function fetchPage(ctx: Asking, url: string): Promise<FetchedPage | NoPage> {
  const answer = await ask(ctx, url, mostPageBytes)
  if (typeof answer === 'string') return answer
  const type = answer.headers['content-type'] ?? 'text/html'
  if (answer.status < 200 || answer.status > 299 || !/^(text\/html|application\/xhtml\+xml)\b/i.test(type)) return 'no-page'

  const images = await fetchImages(ctx, pageImages(answer.body.toString('utf8'), answer.url, mostImages))
  return {
    status: answer.status,
    url: answer.url,
    redirects: answer.redirects,
    headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !/^set-cookie2?$/.test(name))),
    isTruncated: answer.truncated,
    parts: [{ name: 'page.html', mediaType: 'text/html', bytes: answer.body }, ...images.parts],
    imagesLeftOut: images.leftOut,
  }
}

async function fetchImages(ctx: Asking, urls: readonly string[]): Promise<{ parts: Part[]; leftOut: number }> {
  const parts: Part[] = []
  let bytesLeft = mostBytes
  for (const url of urls) {
    const answer = await ask(ctx, url, Math.min(mostImageBytes, bytesLeft))
    const kind = typeof answer === 'string' || answer.truncated || answer.status !== 200 ? null : imageKind(answer.body)
    if (!kind || typeof answer === 'string') continue
    const number = String(parts.length + 1).padStart(2, '0')
    parts.push({ name: `image-${number}.${kind.ending}`, mediaType: kind.mediaType, bytes: answer.body })
    bytesLeft -= answer.body.length
  }
  return { parts, leftOut: urls.length - parts.length }
}

/** One address, if its host wants it looked at; and whoever it sends us on to as well. */
async function ask(ctx: Asking, url: string, maxBytes: number): Promise<OutboundAnswer | NoPage> {
  const { organisationId } = ctx.acting
  try {
    const first = await mayLook(ctx, url)
    if (first !== null) return first
    const answer = await ctx.outbound.fetch({ organisationId, method: 'GET', url, maxBytes, timeoutMs, purpose: 'capture' })
    if (answer.redirects.length === 0) return answer
    return (await mayLook(ctx, answer.url)) ?? answer
  } catch (error) {
    if (error instanceof OutboundRefused) return 'refused'
    if (error instanceof OutboundFailed) return 'unreachable'
    throw error
  }
}

async function mayLook({ robots, acting }: Asking, url: string): Promise<NoPage | null> {
  const answer = await robots.robotsAllow({ organisationId: acting.organisationId, url })
  if (answer === 'allowed') return null
  return answer === 'refused' ? 'robots-refused' : 'unreachable'
}
