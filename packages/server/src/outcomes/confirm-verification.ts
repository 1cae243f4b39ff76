import { ok, type RefusalOf, type Result, refuse, type VerificationResult } from '@vigie/casework'
import type { Context } from '../context.ts'
import { recordVerified } from './look-at-listing.ts'
import { lockLook, saveConfirmation } from './verification-store.ts'

export type Confirmation =
  | { readonly agrees: true }
  /** What the person sees instead. */
  | { readonly agrees: false; readonly result: VerificationResult }

/**
 * Record that a person has checked a look of the machine. Whoever agrees that a listing is presumed gone makes it gone; whoever
 * disagrees has looked, and that look takes the place of the machine's.
 */
export function confirmVerification(
  ctx: Pick<Context, 'inTransaction'>,
  verificationId: string,
  confirmation: Confirmation,
): Promise<Result<string, RefusalOf<'verification-not-found' | 'not-looked-yet' | 'already-confirmed'>>> {
  return ctx.inTransaction(async (tx) => {
    const look = await lockLook(tx, verificationId)
    if (!look) return refuse({ code: 'verification-not-found', verificationId })
    if (look.result === null) return refuse({ code: 'not-looked-yet', verificationId })
    if (look.confirmed_at !== null || look.looked_by === 'person') return refuse({ code: 'already-confirmed', verificationId })

    const { agrees } = confirmation
    const result = agrees ? confirmed(look.result) : confirmation.result
    await saveConfirmation(tx, verificationId, { agrees, result })
    const facts = { listingId: look.listing_id, platformId: look.platform_id, agrees }
    await tx.append({ kind: 'verification.confirmed', subject: verificationId, facts })
    if (!agrees) await recordVerified(tx, look, { result, by: 'person' })
    return ok(verificationId)
  })
}

const confirmed = (result: VerificationResult) => (result === 'presumed-gone' ? 'gone' : result)
