import { toScreenedListing } from '@vigie/contract'
import { screen } from '@vigie/engine'
import type { Context } from '../context.ts'
import { findJobVersion, findVersion } from '../intake/find-job-version.ts'
import type { Job } from '../jobs/job.ts'
import { countSpecimens } from './count-specimens.ts'
import { insertScreening } from './screening-store.ts'

/** Ask the engine about a version that came in, under today's lists: the day is that of UTC. */
export async function screenListing(ctx: Pick<Context, 'inTransaction' | 'ids' | 'ruleset'>, job: Job): Promise<void> {
  const found = await ctx.inTransaction(async (tx) => ({
    version: await findJobVersion(tx, job),
    today: tx.now.toISOString().slice(0, 10),
  }))
  if (!found.version) return
  const { version, today } = found
  const { listingId, versionId, platformId, content } = version
  // Outside of a transaction: a text of a million characters takes its time.
  const result = toScreenedListing(listingId, screen(content, ctx.ruleset, today))
  const specimens = countSpecimens(result.offers)
  await ctx.inTransaction(async (tx) => {
    const isErased = (await findVersion(tx, versionId)) === null
    if (isErased || !(await tx.isFirstTime(job))) return
    if (!(await insertScreening(tx, ctx.ids.next(), version, result, specimens))) return
    const { verdict, decision, taxon, degraded } = result
    const facts = { versionId, platformId, verdict, decision, taxon, specimens, degraded: degraded.length }
    await tx.append({ kind: 'listing.screened', subject: listingId, facts })
  })
}
