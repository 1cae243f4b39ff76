import type { Tx } from '../context.ts'

/** The open case of one of these listings, another than `otherThan`; null where there is none. */
export async function findOpenCase(
  { query }: Pick<Tx, 'query'>,
  listingIds: readonly string[],
  otherThan?: string,
): Promise<string | null> {
  let open = query
    .selectFrom('case_listing')
    .select('case_id')
    .where('is_open', '=', true)
    .where('listing_id', 'in', [...listingIds])
  if (otherThan) open = open.where('case_id', '!=', otherThan)
  return (await open.orderBy('case_id').limit(1).executeTakeFirst())?.case_id ?? null
}
