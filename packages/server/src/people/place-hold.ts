import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { type HoldRow, insertHold } from './hold-store.ts'
import { sellerHashes } from './seller-hashes.ts'

/** What is to be kept. A seller may be held before anything is stored about them. */
export type HoldSubject =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'listing'; readonly listingId: string }
  | { readonly kind: 'seller'; readonly platformId: string; readonly handle: string }

type Refused = RefusalOf<'case-not-found' | 'listing-not-found' | 'platform-not-found'>

/** Keep something from being erased, on demand or by retention, until the hold is lifted. */
export function placeHold(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'vault'>,
  subject: HoldSubject,
  reason: string,
): Promise<Result<HoldRow, Refused>> {
  return ctx.inTransaction(async (tx) => {
    const subjects = await findSubjects(ctx, tx, subject)
    if (!subjects.ok) return subjects

    const hold = await insertHold(tx, ctx.ids.next(), { kind: subject.kind, subjects: subjects.value, reason })
    await tx.append({ kind: 'hold.placed', subject: hold.id, facts: { kind: subject.kind } })
    return ok(hold)
  })
}

async function findSubjects(
  { vault }: Pick<Context, 'vault'>,
  { query }: Tx,
  subject: HoldSubject,
): Promise<Result<string[], Refused>> {
  switch (subject.kind) {
    case 'case': {
      const { caseId } = subject
      const row = await query.selectFrom('case_file').select('id').where('id', '=', caseId).executeTakeFirst()
      return row ? ok([row.id]) : refuse({ code: 'case-not-found', caseId })
    }
    case 'listing': {
      const { listingId } = subject
      const row = await query.selectFrom('listing').select('id').where('id', '=', listingId).executeTakeFirst()
      return row ? ok([row.id]) : refuse({ code: 'listing-not-found', listingId })
    }
    case 'seller': {
      const { platformId, handle } = subject
      const row = await query
        .selectFrom('platform')
        .select(['id', 'name', 'hosts'])
        .where('id', '=', platformId)
        .executeTakeFirst()
      return row ? ok(sellerHashes(vault, row, handle)) : refuse({ code: 'platform-not-found', platformId })
    }
  }
}
