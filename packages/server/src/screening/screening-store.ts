import type { ScreenedListing } from '@vigie/contract'
import type { Tx } from '../context.ts'
import type { JobVersion } from '../intake/find-job-version.ts'

/** Add a screening. False when this version was screened under this ruleset and this day's law before. */
export async function insertScreening(
  { query, organisationId, now }: Tx,
  id: string,
  { versionId, listingId, platformId }: JobVersion,
  result: ScreenedListing,
  specimens: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await query
    .insertInto('screening')
    .values({
      id,
      organisation_id: organisationId,
      version_id: versionId,
      listing_id: listingId,
      platform_id: platformId,
      ruleset: result.ruleset,
      as_of: result.as_of,
      verdict: result.verdict,
      decision: result.decision,
      score: result.score,
      taxon: result.taxon,
      product: result.product,
      specimens,
      degraded: result.degraded,
      result: JSON.stringify(result),
      screened_at: now,
    })
    .onConflict((conflict) => conflict.columns(['version_id', 'ruleset', 'as_of']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
