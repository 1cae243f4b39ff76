import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { InputProblem } from '@vigie/contract'
import type { Tx } from '../context.ts'
import { type ListingLine, selectLines } from './list-listings.ts'
import { readContent, type StoredContent } from './stored-content.ts'

export interface VersionLine {
  readonly id: string
  readonly number: number
  /** Null once it has been erased. */
  readonly content: StoredContent | null
  readonly ignored: readonly InputProblem[]
  readonly received_at: Date
  readonly received_from: string
}

const mostVersions = 100

/** A listing with its versions, newest first; of a listing that changes all the time the last hundred. */
export async function getListing(
  tx: Pick<Tx, 'query'>,
  listingId: string,
): Promise<Result<ListingLine & { versions: VersionLine[] }, RefusalOf<'listing-not-found'>>> {
  const line = await selectLines(tx).where('listing.id', '=', listingId).executeTakeFirst()
  if (!line) return refuse({ code: 'listing-not-found', listingId })

  const versions = await tx.query
    .selectFrom('listing_version')
    .select(['id', 'number', 'content', 'ignored', 'received_at', 'received_from'])
    .where('listing_id', '=', listingId)
    .orderBy('number', 'desc')
    .limit(mostVersions)
    .execute()
  return ok({
    ...line,
    versions: versions.map((row) => ({ ...row, content: readContent(row.content), ignored: row.ignored as InputProblem[] })),
  })
}
