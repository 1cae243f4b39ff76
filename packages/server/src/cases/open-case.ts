import { type CaseFile, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { insertCase } from './case-store.ts'
import { findOpenCase } from './find-open-case.ts'
import { lockListings } from './lock-listings.ts'
import { readPriority } from './read-priority.ts'

/** Open a case by hand, of one listing or of several on one platform. It is as pressing as a report, or as its flags. */
export function openCase(
  ctx: Pick<Context, 'inTransaction' | 'ids'>,
  asked: readonly string[],
): Promise<Result<CaseFile, RefusalOf<'listing-not-found' | 'platform-mismatch' | 'case-exists'>>> {
  const listingIds = [...new Set(asked)]
  return ctx.inTransaction(async (tx) => {
    const listings = await lockListings(tx, listingIds)
    const missing = listingIds.find((id) => !listings.some((listing) => listing.id === id))
    if (missing) return refuse({ code: 'listing-not-found', listingId: missing })
    if (new Set(listings.map(({ platform_id }) => platform_id)).size > 1) return refuse({ code: 'platform-mismatch' })
    const open = await findOpenCase(tx, listingIds)
    if (open) return refuse({ code: 'case-exists', caseId: open })

    const priority = await readPriority(tx, listingIds)
    const { caseFile } = await insertCase(tx, ctx.ids.next(), { listings, reportIds: [] }, priority)
    return ok(caseFile)
  })
}
