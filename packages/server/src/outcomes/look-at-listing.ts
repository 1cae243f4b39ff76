import { confirmationsNeeded, type VerificationResult } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { closeSettledCase } from './close-settled-case.ts'
import { countConfirmations } from './count-confirmations.ts'
import { findDueLook } from './find-due-look.ts'
import type { Judgement } from './look.ts'
import { takeLook } from './take-look.ts'
import { lockLook, saveLook, type VerificationRow } from './verification-store.ts'

/**
 * Look at a listing as planned, and record what was found. The page is asked for outside of any transaction; if the program is
 * killed meanwhile the look is made again, and if a person was faster theirs stands.
 */
export async function lookAtListing(
  ctx: Pick<Context, 'inTransaction' | 'outbound' | 'robots' | 'acting' | 'objects' | 'log'>,
  verificationId: string,
): Promise<void> {
  const due = await ctx.inTransaction((tx) => findDueLook(tx, verificationId))
  if (!due) return
  const judgement = await takeLook(ctx, due)
  await ctx.inTransaction(async (tx) => {
    const look = await lockLook(tx, verificationId)
    if (!look || look.looked_at !== null || look.due_at > tx.now) return
    await recordMachineLook(tx, look, judgement)
  })
}

async function recordMachineLook(tx: Tx, look: VerificationRow, { finding, grounds }: Judgement): Promise<void> {
  const result = finding === 'gone' && !(await isTrusted(tx, look.platform_id)) ? 'presumed-gone' : finding
  await saveLook(tx, look.id, { result, by: 'machine', grounds })
  await recordVerified(tx, look, { result, by: 'machine' })
}

async function isTrusted(tx: Tx, platformId: string): Promise<boolean> {
  return (await countConfirmations(tx, platformId)) >= confirmationsNeeded
}

/** Tell the log of a look, and close the case when it was the last one. */
export async function recordVerified(
  tx: Tx,
  look: Pick<VerificationRow, 'id' | 'notice_id' | 'listing_id' | 'platform_id' | 'step'>,
  { result, by }: { readonly result: VerificationResult; readonly by: 'machine' | 'person' },
): Promise<void> {
  const { id: verificationId, notice_id: noticeId, listing_id: subject, platform_id: platformId, step } = look
  const facts = { verificationId, noticeId, platformId, step, result, by }
  await tx.append({ kind: 'listing.verified', subject, facts })
  const notice = await tx.query.selectFrom('notice').select('case_id').where('id', '=', noticeId).executeTakeFirstOrThrow()
  await closeSettledCase(tx, notice.case_id)
}
