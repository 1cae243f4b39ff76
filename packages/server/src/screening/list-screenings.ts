import { ok, type RefusalOf, type Result, type Role, refuse, roleCan } from '@vigie/casework'
import type { ScreenedListing } from '@vigie/contract'
import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import { readResult, type ScreeningRow } from './latest-screening.ts'

export interface ScreeningsAsked {
  readonly after?: string | undefined
  readonly limit: number
}

export interface ScreeningLine {
  readonly row: ScreeningRow
  readonly result: ScreenedListing | null
}

/**
 * What the engine said of a listing's versions, newest first.
 *
 * @param roles of whoever asks: code words are shown to few
 */
export async function listScreenings(
  { query }: Pick<Tx, 'query'>,
  listingId: string,
  { after, limit }: ScreeningsAsked,
  roles: readonly Role[],
): Promise<Result<Page<ScreeningLine>, RefusalOf<'listing-not-found'>>> {
  const listing = await query.selectFrom('listing').select('id').where('id', '=', listingId).executeTakeFirst()
  if (!listing) return refuse({ code: 'listing-not-found', listingId })

  const last = afterId(after)
  let screenings = query.selectFrom('screening').selectAll().where('listing_id', '=', listingId)
  if (last !== null) screenings = screenings.where('id', '<', last)
  const rows = await screenings
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const mayReadCodeWords = roleCan('read-code-words', roles)
  const toLine = (row: ScreeningRow) => ({ row, result: shown(readResult(row), mayReadCodeWords) })
  return ok(toPage(rows, limit, (row) => [row.id], toLine))
}

function shown(result: ScreenedListing | null, mayReadCodeWords: boolean): ScreenedListing | null {
  if (result === null || mayReadCodeWords) return result
  return { ...result, findings: result.findings.filter(({ kind }) => kind !== 'codeword') }
}
