import type { OutcomeAction, VerificationResult } from '@vigie/casework'
import { unverifiableResults } from '@vigie/casework'
import type { routes } from '@vigie/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import { listNotices } from '../notices/list-notices.ts'

export type AnsweredLine = z.output<(typeof routes)['listAnsweredNotices']['answer']>['items'][number]

interface Asked {
  readonly platform_id?: string | undefined
  /** `still-there`: those alone of which a listing is said to be gone, and was seen there afterwards. */
  readonly show: 'all' | 'still-there'
  readonly after?: string | undefined
  readonly limit: number
}

type Reading = Pick<Tx, 'query' | 'organisationId' | 'now'>

/** The notices of this organisation that were answered, newest first, with what was answered and what was seen since. */
export async function listAnsweredNotices(tx: Reading, asked: Asked): Promise<Page<AnsweredLine>> {
  const { platform_id, after, limit } = asked
  const { items, next } =
    asked.show === 'still-there'
      ? await listStillThere(tx, asked)
      : await listNotices(tx, { status: ['answered'], platform_id, after, limit })
  const ids = items.map(({ id }) => id)
  if (ids.length === 0) return { items: [], next }

  const said = Map.groupBy(await listSaid(tx, ids), (row) => row.notice_id)
  const seen = Map.groupBy(await listSeen(tx, ids), (row) => row.notice_id)
  return { items: items.map((line) => ({ ...line, ...sumUp(said.get(line.id) ?? [], seen.get(line.id) ?? []) })), next }
}

interface Said {
  readonly listing_id: string
  readonly action: OutcomeAction
  readonly recorded_at: Date
}

interface Seen {
  readonly listing_id: string
  readonly result: VerificationResult
  readonly looked_at: Date
}

/** One look stands for the notice: the last, or the last of those that find there what is said to be gone. */
function sumUp(said: readonly Said[], seen: readonly Seen[]): Pick<AnsweredLine, 'answers' | 'last_look' | 'still_there'> {
  const answers = [...Map.groupBy(said, ({ action }) => action)]
    .map(([action, rows]) => ({ action, listings: rows.length }))
    .sort((one, other) => other.listings - one.listings || one.action.localeCompare(other.action))
  const answerOf = new Map(said.map((row) => [row.listing_id, row]))
  const isThere = ({ listing_id, result, looked_at }: Seen) => {
    const answer = answerOf.get(listing_id)
    return result === 'still-up' && answer !== undefined && isGone(answer.action) && looked_at > answer.recorded_at
  }
  const contradicting = seen.filter(isThere)
  const last = (contradicting.length > 0 ? contradicting : seen).reduce<Seen | null>(
    (latest, look) => (latest === null || look.looked_at > latest.looked_at ? look : latest),
    null,
  )
  const look = last && { result: last.result, looked_at: last.looked_at.toISOString() }
  return { answers, last_look: look, still_there: contradicting.length }
}

const isGone = (action: OutcomeAction) => action === 'removed' || action === 'seller-suspended'

function listSaid({ query }: Reading, noticeIds: readonly string[]) {
  return query
    .selectFrom('outcome')
    .distinctOn(['notice_id', 'listing_id'])
    .select(['notice_id', 'listing_id', 'action', 'recorded_at'])
    .where('notice_id', 'in', noticeIds)
    .where('taken_back_at', 'is', null)
    .orderBy('notice_id')
    .orderBy('listing_id')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Of each listing the latest look that tells something; where none does, the latest. */
async function listSeen({ query }: Reading, noticeIds: readonly string[]): Promise<(Seen & { readonly notice_id: string })[]> {
  const rows = await query
    .selectFrom('verification')
    .distinctOn(['notice_id', 'listing_id'])
    .select(['notice_id', 'listing_id', 'result', 'looked_at'])
    .where('notice_id', 'in', noticeIds)
    .where('looked_at', 'is not', null)
    .orderBy('notice_id')
    .orderBy('listing_id')
    .orderBy(sql`result in (${sql.join(unverifiableResults.map((each) => sql.lit(each)))})`)
    .orderBy('looked_at', 'desc')
    .execute()
  return rows as (Seen & { readonly notice_id: string })[]
}

async function listStillThere(tx: Reading, { platform_id, after, limit }: Asked) {
  const last = afterId(after)
  let notices = tx.query
    .selectFrom('notice')
    .select('notice.id')
    .where('organisation_id', '=', tx.organisationId)
    .where('status', '=', 'answered')
    .where(isStillThere)
  if (platform_id) notices = notices.where('platform_id', '=', platform_id)
  if (last) notices = notices.where('notice.id', '<', last)
  const rows = await notices
    .orderBy('notice.id', 'desc')
    .limit(limit + 1)
    .execute()
  const { items, next } = toPage(
    rows,
    limit,
    (row) => [row.id],
    ({ id }) => id,
  )
  return { items: items.length === 0 ? [] : (await listNotices(tx, { ids: items, limit: items.length })).items, next }
}

const isStillThere = sql<boolean>`exists (
  select from notice_listing as noticed
    join lateral (
      select action, recorded_at from outcome
       where outcome.notice_id = noticed.notice_id and outcome.listing_id = noticed.listing_id and taken_back_at is null
       order by recorded_at desc, outcome.id desc limit 1) as said on said.action in ('removed', 'seller-suspended')
    join lateral (
      select result, looked_at from verification as look
       where look.notice_id = noticed.notice_id and look.listing_id = noticed.listing_id and look.looked_at is not null
         and look.result not in ('walled', 'robots-refused', 'unreachable')
       order by looked_at desc limit 1) as seen on seen.result = 'still-up' and seen.looked_at > said.recorded_at
   where noticed.notice_id = notice.id)`
