import type { OutcomeAction } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { type HeldNotice, lockNotice } from '../notices/notice-store.ts'
import { listLatestOutcomes } from './list-latest-outcomes.ts'
import { isOpenQuestion, type OutcomeRow } from './outcome-store.ts'

/** A notice locked until the transaction ends, whole: with what was answered. */
export interface AnsweredNotice {
  readonly held: HeldNotice
  readonly latest: readonly OutcomeRow[]
}

/** The notice with its latest outcomes, as its fold needs them; null where this organisation has sent no such notice. */
export async function lockAnsweredNotice(tx: Tx, noticeId: string): Promise<AnsweredNotice | null> {
  const held = await lockNotice(tx, noticeId)
  if (!held) return null
  const latest = await listLatestOutcomes(tx, noticeId)
  const outcomes: Record<string, OutcomeAction> = Object.fromEntries(latest.map((row) => [row.listing_id, row.action]))
  const asking = latest.filter(isOpenQuestion).map((row) => row.listing_id)
  return { held: { ...held, file: { ...held.file, outcomes, asking } }, latest }
}
