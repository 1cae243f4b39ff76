import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { tokenHash } from '../access/token-hash.ts'
import { parseReceiptCode } from '../capabilities/receipt-code.ts'
import type { Context, Tx } from '../context.ts'
import { memberHash } from './member-hash.ts'
import { sellerHashes } from './seller-hashes.ts'
import type { FoundSubject, Subject } from './subject.ts'

export type SubjectRefusal = RefusalOf<'person-not-found' | 'platform-not-found' | 'listing-not-found'>

/** What this organisation stores somebody under; refused where it stores nothing about them. */
export function findSubject(
  { vault }: Pick<Context, 'vault'>,
  tx: Tx,
  subject: Subject,
): Promise<Result<FoundSubject, SubjectRefusal>> {
  switch (subject.kind) {
    case 'seller':
      return findSeller(vault, tx, subject)
    case 'reporter':
      return findReport(tx, subject.receipt)
    case 'member':
      return findMember(vault, tx, subject.personId)
  }
}

async function findSeller(
  vault: Context['vault'],
  { query }: Tx,
  { platformId, handle, listingIds }: Extract<Subject, { kind: 'seller' }>,
): Promise<Result<FoundSubject, SubjectRefusal>> {
  const platform = await query
    .selectFrom('platform')
    .select(['id', 'name', 'hosts'])
    .where('id', '=', platformId)
    .executeTakeFirst()
  if (!platform) return refuse({ code: 'platform-not-found', platformId })
  const named = new Set(listingIds)
  const there =
    named.size === 0
      ? []
      : await query
          .selectFrom('listing')
          .select('id')
          .where('id', 'in', [...named])
          .execute()
  for (const { id } of there) named.delete(id)
  const [missing] = named
  if (missing !== undefined) return refuse({ code: 'listing-not-found', listingId: missing })
  const hashes = sellerHashes(vault, platform, handle)
  const listing = await query.selectFrom('listing').select('id').where('seller_hash', 'in', hashes).limit(1).executeTakeFirst()
  if (!listing && there.length === 0) return refuse({ code: 'person-not-found' })

  return ok({ kind: 'seller', hashes, listingIds: there.map(({ id }) => id) })
}

async function findReport({ query }: Tx, typed: string): Promise<Result<FoundSubject, SubjectRefusal>> {
  const receipt = parseReceiptCode(typed)
  if (receipt === null) return refuse({ code: 'person-not-found' })
  const hash = tokenHash('receipt', receipt)
  const report = await query
    .selectFrom('token')
    .innerJoin('report', 'report.id', 'token.subject_id')
    .select('report.listing_id')
    .where('token.hash', '=', hash)
    .executeTakeFirst()
  if (!report) return refuse({ code: 'person-not-found' })

  return ok({ kind: 'reporter', hashes: [hash], listingIds: [report.listing_id] })
}

async function findMember(
  vault: Context['vault'],
  { query }: Tx,
  personId: string,
): Promise<Result<FoundSubject, SubjectRefusal>> {
  const member = await query.selectFrom('membership').select('person_id').where('person_id', '=', personId).executeTakeFirst()
  if (!member) return refuse({ code: 'person-not-found' })

  return ok({ kind: 'member', hashes: [memberHash(vault, personId)], listingIds: [] })
}
