import { type Selectable, sql } from 'kysely'
import type { Tx } from '../context.ts'
import type { ErasureTable } from '../db/schema.ts'
import type { FoundSubject, SubjectKind } from './subject.ts'

export interface ErasureRow extends Selectable<ErasureTable> {
  readonly kind: SubjectKind
}

/** What of an erasure is kept where a restored database cannot lose it (erasure-record.ts). */
export type KeptErasure = Pick<ErasureRow, 'id' | 'kind' | 'subject_hashes' | 'listing_ids' | 'asked_at'>

export async function insertErasure(
  { query, organisationId, now }: Tx,
  id: string,
  { kind, hashes, listingIds }: FoundSubject,
): Promise<ErasureRow> {
  const row = await query
    .insertInto('erasure')
    .values({
      id,
      organisation_id: organisationId,
      kind,
      subject_hashes: [...hashes],
      listing_ids: kind === 'seller' ? [...listingIds] : [],
      asked_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return row as ErasureRow
}

/** Put back an erasure that the database has lost. One that is there stays as it is. */
export async function restoreErasure({ query, organisationId }: Tx, kept: KeptErasure): Promise<void> {
  const { id, kind, subject_hashes, listing_ids, asked_at } = kept
  await query
    .insertInto('erasure')
    .values({ id, organisation_id: organisationId, kind, subject_hashes, listing_ids, asked_at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

export async function findErasure({ query }: Pick<Tx, 'query'>, id: string): Promise<ErasureRow | null> {
  const row = await query.selectFrom('erasure').selectAll().where('id', '=', id).executeTakeFirst()
  return (row as ErasureRow | undefined) ?? null
}

/** An erasure of the same person that has not begun; null where there is none. */
export async function findOpenErasure(
  { query, organisationId }: Tx,
  { kind, hashes, listingIds }: FoundSubject,
): Promise<ErasureRow | null> {
  const row = await query
    .selectFrom('erasure')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('erased_at', 'is', null)
    .where(sql<boolean>`subject_hashes = ${[...hashes]}::text[]`)
    .where(sql<boolean>`listing_ids @> ${kind === 'seller' ? [...listingIds] : []}::uuid[]`)
    .limit(1)
    .executeTakeFirst()
  return (row as ErasureRow | undefined) ?? null
}

/** Note which listings an erasure is about, before they can no longer be found by their seller. */
export async function saveErasedListings({ query }: Tx, id: string, listingIds: readonly string[]): Promise<void> {
  await query
    .updateTable('erasure')
    .set({ listing_ids: sql`array(select distinct unnest(listing_ids || ${[...listingIds]}::uuid[]))` })
    .where('id', '=', id)
    .execute()
}

export async function markErased({ query, now }: Tx, id: string): Promise<void> {
  await query
    .updateTable('erasure')
    .set({ erased_at: sql`coalesce(erased_at, ${now})` })
    .where('id', '=', id)
    .execute()
}

export async function markDone({ query, now }: Tx, id: string): Promise<void> {
  await query.updateTable('erasure').set({ done_at: now }).where('id', '=', id).execute()
}

export async function addErasedRows({ query }: Tx, id: string, rows: number): Promise<void> {
  await query
    .updateTable('erasure')
    .set({ row_count: sql`row_count + ${rows}` })
    .where('id', '=', id)
    .execute()
}
