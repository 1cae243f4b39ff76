import { caseCan } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { type HeldCase, lockCase } from './case-store.ts'
import { findOpenCase } from './find-open-case.ts'

/** The open case of a listing whose lock the caller holds; null where there is none, or it was closed while its lock was awaited. */
export async function lockOpenCase(tx: Tx, listingId: string): Promise<HeldCase | null> {
  const caseId = await findOpenCase(tx, [listingId])
  const held = caseId === null ? null : await lockCase(tx, caseId)
  return held && caseCan('merge', held.caseFile) ? held : null
}
