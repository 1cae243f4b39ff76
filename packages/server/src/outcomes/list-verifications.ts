import { unverifiableResults } from '@vigie/casework'
import type { routes } from '@vigie/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'

export type VerificationView = z.input<(typeof routes)['listVerifications']['answer']>['items'][number]

export interface VerificationQuery {
  readonly show: 'waiting' | 'contradictions' | 'unverifiable' | 'all'
  readonly id?: string
  readonly platform_id?: string | undefined
  readonly listing_id?: string | undefined
  readonly notice_id?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Looks that were made, the oldest first. */
export async function listVerifications(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  asked: VerificationQuery,
): Promise<Page<VerificationView>> {
  const last = afterId(asked.after)
  const { id, platform_id, listing_id, notice_id, limit } = asked
  let looks = looksWithAnswers(query, organisationId)
  if (id) looks = looks.where('look.id', '=', id)
  if (platform_id) looks = looks.where('look.platform_id', '=', platform_id)
  if (listing_id) looks = looks.where('look.listing_id', '=', listing_id)
  if (notice_id) looks = looks.where('look.notice_id', '=', notice_id)
  if (last) looks = looks.where('look.id', '>', last)
  if (asked.show === 'waiting') {
    looks = looks.where('look.looked_by', '=', 'machine').where('look.confirmed_at', 'is', null)
    looks = looks.where('look.result', 'not in', unverifiableResults)
  }
  if (asked.show === 'unverifiable') looks = looks.where('look.result', 'in', unverifiableResults)
  if (asked.show === 'contradictions') looks = looks.where(contradicts).where(({ not }) => not(isMended))
  const rows = await looks
    .orderBy('look.id')
    .limit(limit + 1)
    .execute()
  return toPage(rows, limit, (row) => [row.id], toView)
}

/** The platform said that it is gone, and a look after that finds it there. */
const contradicts = sql<boolean>`coalesce(look.result = 'still-up' and said.action in ('removed', 'seller-suspended')
  and look.looked_at > said.recorded_at, false)`

/** A look after it found the listing gone after all. */
const isMended = sql<boolean>`exists (select from verification as later where later.notice_id = look.notice_id
  and later.listing_id = look.listing_id and later.looked_at > look.looked_at and later.result in ('gone', 'presumed-gone', 'changed'))`

function looksWithAnswers(query: Tx['query'], organisationId: string) {
  return query
    .selectFrom('verification as look')
    .innerJoin('notice', 'notice.id', 'look.notice_id')
    .innerJoin('platform', 'platform.id', 'look.platform_id')
    .innerJoin('listing', 'listing.id', 'look.listing_id')
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('outcome')
          .select(['outcome.action', 'outcome.recorded_at'])
          .whereRef('outcome.notice_id', '=', 'look.notice_id')
          .whereRef('outcome.listing_id', '=', 'look.listing_id')
          .where('outcome.taken_back_at', 'is', null)
          .orderBy('outcome.recorded_at', 'desc')
          .orderBy('outcome.id', 'desc')
          .limit(1)
          .as('said'),
      (join) => join.onTrue(),
    )
    .selectAll('look')
    .select(['notice.case_id', 'platform.name as platformName', 'listing.url', 'said.action'])
    .select(contradicts.as('contradicts'))
    .where('look.organisation_id', '=', organisationId)
    .where('look.looked_at', 'is not', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof looksWithAnswers>['execute']>>[number]

function toView(row: Row): VerificationView {
  return {
    id: row.id,
    notice_id: row.notice_id,
    case_id: row.case_id,
    platform: { id: row.platform_id, name: row.platformName },
    listing: { id: row.listing_id, url: row.url },
    step: row.step,
    due_at: row.due_at.toISOString(),
    looked_at: (row.looked_at as Date).toISOString(),
    looked_by: row.looked_by as 'machine' | 'person',
    result: row.result as VerificationView['result'],
    grounds: row.grounds as VerificationView['grounds'],
    confirmed_at: row.confirmed_at?.toISOString() ?? null,
    confirmation_agrees: row.confirmation_agrees,
    outcome: row.action,
    contradicts: row.contradicts,
  }
}
