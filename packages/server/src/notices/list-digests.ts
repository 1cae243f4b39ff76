import type { routes } from '@vigie/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'

export type DigestLine = z.output<typeof routes.listDigests.answer>['items'][number]

/** What waits for the next digest of each platform that is reached by one, in the order in which the platforms were added. */
export async function listDigests(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<DigestLine>> {
  const last = afterId(after)
  let platforms = query
    .selectFrom('platform')
    .leftJoin('timer', (join) => join.onRef('timer.subject_id', '=', 'platform.id').on('timer.queue', '=', 'send-digest'))
    .select(['platform.id', 'platform.name', 'timer.due_at'])
    .select([
      sql<number>`(select count(*) from notice where ${waiting})`.as('notices'),
      sql<number>`(select count(*) from notice join notice_listing on notice_listing.notice_id = notice.id where ${waiting})`.as(
        'listings',
      ),
    ])
    .where('platform.organisation_id', '=', organisationId)
    .where('platform.channel', '=', 'digest')
  if (last) platforms = platforms.where('platform.id', '>', last)
  const rows = await platforms
    .orderBy('platform.id')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    ({ id, name, notices, listings, due_at }) => ({
      platform: { id, name },
      notices,
      listings,
      leaves_at: notices > 0 && due_at ? due_at.toISOString() : null,
    }),
  )
}

/** As `countWaiting` counts (digest-store.ts). */
const waiting = sql`notice.platform_id = platform.id and notice.organisation_id = platform.organisation_id
  and notice.status = 'sent' and notice.channel = 'digest' and notice.digest_id is null`
