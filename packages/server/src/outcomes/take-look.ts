import { OutboundFailed, OutboundRefused } from '../capabilities/outbound.ts'
import { getCapturePart } from '../captures/get-capture-part.ts'
import type { Context } from '../context.ts'
import type { DueLook } from './find-due-look.ts'
import { findLikelyWall, findWall } from './find-wall.ts'
import { judgeLook } from './judge-look.ts'
import type { Judgement, KnownListing, Look } from './look.ts'
import { readPage } from './read-page.ts'

/** Larger than any page of an advert; what is longer is cut, and then proves nothing. */
const maxBytes = 2 * 1024 * 1024
const timeoutMs = 20_000

type Parts = Pick<Context, 'outbound' | 'robots' | 'acting' | 'inTransaction' | 'objects' | 'log'>

/** Ask for a listing's page, if its site lets machines look there, and judge what comes. Never within a transaction. */
export async function takeLook(ctx: Parts, due: DueLook): Promise<Judgement> {
  if (due.url === null) return judgeLook({ kind: 'no-address' }, { url: '', title: null, text: null })
  const listing = await knownListing(ctx, due, due.url)
  return judgeLook(await ask(ctx, due.url), listing)
}

async function ask(ctx: Parts, url: string): Promise<Look> {
  const { organisationId } = ctx.acting
  try {
    const stopped = await robotsStop(ctx, url)
    if (stopped) return stopped
    const answer = await ctx.outbound.fetch({ organisationId, method: 'GET', url, maxBytes, timeoutMs, purpose: 'look' })
    const stoppedThere = answer.redirects.length > 0 && (await robotsStop(ctx, answer.url))
    if (stoppedThere) return stoppedThere
    const { status, body, truncated } = answer
    return { kind: 'answer', status, url: answer.url, contentType: answer.headers['content-type'] ?? '', body, truncated }
  } catch (error) {
    if (error instanceof OutboundRefused) return { kind: 'refused', refusal: error.code }
    if (error instanceof OutboundFailed) return { kind: 'failed', failure: error.kind }
    throw error
  }
}

async function robotsStop({ robots, acting }: Parts, url: string): Promise<Look | null> {
  const said = await robots.robotsAllow({ organisationId: acting.organisationId, url })
  return said === 'allowed' ? null : { kind: 'robots', robots: said }
}

/** A listing that came as an address alone is known by the title of its page, unless a wall was captured in its place. */
async function knownListing(ctx: Parts, { title, text, pageCaptureId }: DueLook, url: string): Promise<KnownListing> {
  if (pageCaptureId === null) return { url, title, text }
  const part = await getCapturePart(ctx, pageCaptureId, 'page.html')
  if (!part.ok) return { url, title, text }
  const page = readPage(part.value.bytes, part.value.mediaType)
  const isWall = findWall(page, false) ?? findLikelyWall(page)
  return { url, title: isWall ? null : page.name, text: null }
}
