import type { InputProblem, routes } from '@vigie/contract'
import type { z } from 'zod'

/** What became of one listing of a request, as the wire says it. */
export type ReceivedItem = z.output<(typeof routes)['submitListings']['answer']>['items'][number]

export function refusedItem(
  index: number,
  code: NonNullable<ReceivedItem['code']>,
  problems: readonly InputProblem[],
): ReceivedItem {
  return { index, status: 'refused', listing_id: null, version_id: null, code, problems: [...problems], ignored: [] }
}
