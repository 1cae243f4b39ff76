import { verificationSteps } from '@vigie/casework'
import { sql } from 'kysely'
import { lockCase } from '../cases/case-store.ts'
import type { Tx } from '../context.ts'

/**
 * Have a case closed of which nothing more is to come: each listing of each of its notices has been looked at for the last time.
 * The case is locked first, because of two last looks at once each would see the other as still to come.
 */
export async function closeSettledCase(tx: Tx, caseId: string): Promise<void> {
  const held = await lockCase(tx, caseId)
  if (held?.caseFile.status !== 'decided' || (await isUnsettled(tx, caseId))) return
  await tx.schedule('close-case', caseId, tx.now)
}

async function isUnsettled({ query }: Tx, caseId: string): Promise<boolean> {
  const open = await query
    .selectFrom('notice')
    .innerJoin('notice_listing as noticed', 'noticed.notice_id', 'notice.id')
    .select('notice.id')
    .where('notice.case_id', '=', caseId)
    .where('notice.withdraws_id', 'is', null)
    .where('notice.status', '!=', 'withdrawn')
    .where(({ selectFrom }) =>
      selectFrom('verification as look')
        .select(sql<boolean>`count(*) < ${verificationSteps.length}`.as('isShort'))
        .whereRef('look.notice_id', '=', 'noticed.notice_id')
        .whereRef('look.listing_id', '=', 'noticed.listing_id')
        .where('look.looked_at', 'is not', null),
    )
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}
