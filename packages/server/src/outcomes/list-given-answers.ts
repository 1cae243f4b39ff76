import type { OutcomeAction } from '@vigie/casework'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { NoticeRow } from '../notices/notice-store.ts'

/** What was last answered about the listings of a notice, as a line says it. */
export interface GivenAnswer {
  readonly actions: readonly { readonly action: OutcomeAction; readonly listings: number }[]
  readonly lastAt: Date
}

type Sent = Pick<NoticeRow, 'id' | 'organisation_id' | 'platform_id'>

/**
 * What was answered to each of these notices, by its id; one without an answer is left out. Answers stand with whoever sent the
 * notice: they are read there, of each platform by itself, as their own answerer may see them.
 */
export async function listGivenAnswers(
  ctx: Pick<Context, 'as' | 'acting'>,
  notices: readonly Sent[],
): Promise<ReadonlyMap<string, GivenAnswer>> {
  const found = new Map<string, GivenAnswer>()
  const senders = Map.groupBy(notices, ({ organisation_id, platform_id }) => `${organisation_id} ${platform_id}`)
  for (const sent of senders.values()) {
    const [first] = sent
    if (!first) continue
    const acting = { organisationId: first.organisation_id, platformId: first.platform_id, actor: ctx.acting.actor }
    const rows = await ctx.as(acting).inTransaction(({ query }) =>
      query
        .selectFrom(({ selectFrom }) =>
          selectFrom('outcome')
            .distinctOn(['notice_id', 'listing_id'])
            .select(['notice_id', 'listing_id', 'action', 'recorded_at'])
            .where(
              'notice_id',
              'in',
              sent.map(({ id }) => id),
            )
            .where('taken_back_at', 'is', null)
            .orderBy('notice_id')
            .orderBy('listing_id')
            .orderBy('recorded_at', 'desc')
            .orderBy('id', 'desc')
            .as('latest'),
        )
        .select(({ fn }) => ['notice_id', 'action', fn.countAll<number>().as('listings'), fn.max('recorded_at').as('last_at')])
        .groupBy(['notice_id', 'action'])
        .orderBy('notice_id')
        .orderBy(sql`listings`, 'desc')
        .orderBy('action')
        .execute(),
    )
    for (const [noticeId, given] of Map.groupBy(rows, (row) => row.notice_id)) {
      const lastAt = new Date(Math.max(...given.map(({ last_at }) => last_at.getTime())))
      found.set(noticeId, { actions: given.map(({ action, listings }) => ({ action, listings })), lastAt })
    }
  }
  return found
}
