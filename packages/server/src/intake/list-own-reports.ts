import type { Context, Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import { reporterHash } from './reporter-hash.ts'

export interface ReportLine {
  readonly id: string
  readonly listing_id: string
  readonly url: string | null
  readonly source: string
  readonly status: string
  readonly why: string | null
  readonly received_at: Date
}

/** The reports of whoever asks, newest first. */
export async function listOwnReports(
  { acting, vault }: Pick<Context, 'acting' | 'vault'>,
  { query }: Pick<Tx, 'query'>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<ReportLine>> {
  const last = afterId(after)
  let reports = query
    .selectFrom('report')
    .innerJoin('listing', 'listing.id', 'report.listing_id')
    .select([
      'report.id',
      'report.listing_id',
      'listing.url',
      'report.source',
      'report.status',
      'report.why',
      'report.received_at',
    ])
    .where('report.reporter_hash', '=', reporterHash(vault, acting.actor.replace(/^person:/, '')))
  if (last !== null) reports = reports.where('report.id', '<', last)
  const rows = await reports
    .orderBy('report.id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => row,
  )
}
