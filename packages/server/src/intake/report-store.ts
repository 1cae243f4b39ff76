import { tokenHash } from '../access/token-hash.ts'
import type { Tx } from '../context.ts'

export interface NewReport {
  readonly id: string
  readonly listingId: string
  readonly platformId: string | null
  readonly source: string
  readonly why: string
  readonly locale: 'en' | 'fr'
  readonly reporterHash: string | null
}

export async function insertReport({ query, organisationId, now }: Tx, report: NewReport): Promise<void> {
  await query
    .insertInto('report')
    .values({
      id: report.id,
      organisation_id: organisationId,
      listing_id: report.listingId,
      platform_id: report.platformId,
      source: report.source,
      why: report.why,
      locale: report.locale,
      reporter_hash: report.reporterHash,
      received_at: now,
    })
    .execute()
}

/** Keep a receipt's hash, so that whoever holds the receipt finds the report. It does not expire. */
export async function insertReceipt({ query, organisationId, now }: Tx, reportId: string, receipt: string): Promise<void> {
  await query
    .insertInto('token')
    .values({
      hash: tokenHash('receipt', receipt),
      organisation_id: organisationId,
      purpose: 'receipt',
      subject_id: reportId,
      created_at: now,
    })
    .execute()
}

/** A report joined a case that was open already. */
export async function markReportMerged({ query }: Tx, reportId: string): Promise<void> {
  await query.updateTable('report').set({ status: 'merged' }).where('id', '=', reportId).execute()
}
