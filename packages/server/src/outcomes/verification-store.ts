import type { VerificationResult, VerificationStep } from '@vigie/casework'
import type { Selectable } from 'kysely'
import type { Tx } from '../context.ts'
import type { VerificationTable } from '../db/schema.ts'
import type { LookGrounds } from './look.ts'

export type VerificationRow = Selectable<VerificationTable>

export interface PlannedLook {
  readonly id: string
  readonly noticeId: string
  readonly listingId: string
  readonly platformId: string
  readonly step: VerificationStep
  readonly dueAt: Date
}

/** Plan looks. The caller has locked their notice, and none of their steps is planned yet. */
export async function insertLooks({ query, organisationId }: Tx, looks: readonly PlannedLook[]): Promise<void> {
  if (looks.length === 0) return
  const rows = looks.map(({ id, noticeId, listingId, platformId, step, dueAt }) => ({
    id,
    organisation_id: organisationId,
    notice_id: noticeId,
    listing_id: listingId,
    platform_id: platformId,
    step,
    due_at: dueAt,
  }))
  await query.insertInto('verification').values(rows).execute()
}

export async function moveLook({ query }: Tx, id: string, dueAt: Date): Promise<void> {
  await query.updateTable('verification').set({ due_at: dueAt }).where('id', '=', id).where('looked_at', 'is', null).execute()
}

/** The row, locked until the transaction ends; null where this organisation has no such look. */
export async function lockLook({ query }: Tx, id: string): Promise<VerificationRow | null> {
  const row = await query.selectFrom('verification').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row ?? null
}

/** What was seen, by the machine or by a person; a person's look takes the place of the machine's and of what was said of that. */
export async function saveLook(
  { query, now }: Tx,
  id: string,
  seen: { readonly result: VerificationResult; readonly by: 'machine' | 'person'; readonly grounds: LookGrounds },
): Promise<void> {
  const { redirectedTo, ...grounds } = seen.grounds
  const stored = { ...grounds, ...(redirectedTo && { redirected_to: redirectedTo }) }
  await query
    .updateTable('verification')
    .set({
      looked_at: now,
      looked_by: seen.by,
      result: seen.result,
      grounds: JSON.stringify(stored),
      confirmed_at: null,
      confirmation_agrees: null,
    })
    .where('id', '=', id)
    .execute()
}

/** What a person says of the machine's look. */
export async function saveConfirmation(
  { query, now }: Tx,
  id: string,
  { agrees, result }: { readonly agrees: boolean; readonly result: VerificationResult },
): Promise<void> {
  const corrected = agrees ? {} : { looked_by: 'person', looked_at: now }
  await query
    .updateTable('verification')
    .set({ confirmed_at: now, confirmation_agrees: agrees, result, ...corrected })
    .where('id', '=', id)
    .execute()
}
