import type { Context, Tx } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import { casePriority } from './case-priority.ts'
import { insertCase, lockCase, raisePriority, recordCase } from './case-store.ts'
import { findLastCase } from './find-last-case.ts'
import { isBack } from './is-back.ts'
import { lockListings } from './lock-listings.ts'
import { lockOpenCase } from './lock-open-case.ts'

/**
 * Bring a screened listing before a person where its screening asks for one: its open case becomes more pressing, its closed case
 * is opened again when the listing is back, or a case is opened. Once for each screening, however often the job runs.
 */
export function openScreenedCase(ctx: Pick<Context, 'inTransaction' | 'ids'>, job: Job): Promise<void> {
  return ctx.inTransaction(async (tx) => {
    if (!(await tx.isFirstTime(job))) return
    const screening = await readScreening(tx, job)
    const priority = screening && casePriority(screening)
    if (!screening || priority === null) return
    const [listing] = await lockListings(tx, [screening.listing_id])
    if (!listing) return
    const open = await lockOpenCase(tx, listing.id)
    if (open) return raisePriority(tx, open.caseFile.id, priority)
    const last = await findLastCase(tx, listing.id)
    const flagged = { contentHash: screening.content_hash, lastSeenAt: listing.last_seen_at }
    if (last && !isBack(last, flagged)) return

    // One listing that is back does not bring a whole cluster back: it gets a case of its own.
    const held = last?.listingCount === 1 ? await lockCase(tx, last.caseId) : null
    if (!held) {
      await insertCase(tx, ctx.ids.next(), { listings: [listing], reportIds: [] }, priority)
      return
    }
    const { id } = held.caseFile
    await recordCase(tx, ctx.ids, held, { kind: 'case.reopened', subject: id, facts: { reason: 'relisted' } })
    await raisePriority(tx, id, priority)
  })
}

/**
 * The screening that the job's event tells of. The version of the event decides, not the listing's latest: who mends an advert
 * while it is being screened does not slip through.
 */
async function readScreening({ query }: Tx, { eventId, subjectId }: Job) {
  let found = query
    .selectFrom('screening')
    .innerJoin('listing_version', 'listing_version.id', 'screening.version_id')
    .select(['screening.listing_id', 'verdict', 'decision', 'score', 'degraded', 'content_hash'])
  if (eventId === null) found = found.where('screening.listing_id', '=', subjectId)
  else {
    const event = await query.selectFrom('event').select('facts').where('id', '=', eventId).executeTakeFirstOrThrow()
    found = found.where('screening.version_id', '=', (event.facts as { versionId: string }).versionId)
  }
  return (await found.orderBy('screening.id', 'desc').limit(1).executeTakeFirst()) ?? null
}
