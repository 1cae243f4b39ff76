import { noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { endNotice } from './end-notice.ts'
import { findWithdrawal } from './find-withdrawal.ts'
import { startHold } from './hold-notice.ts'
import type { Draft, WithdrawalDraft } from './notice-draft.ts'
import { type HeldNotice, insertNotice, lockNotice } from './notice-store.ts'
import { refreshDraft } from './refresh-draft.ts'

type Refused = RefusalOf<'notice-not-found' | 'notice-not-withdrawable' | 'nothing-sent-in-observe'>

export interface Withdrawn {
  readonly notice: HeldNotice
  /** Of a notice that had been sent: what takes it back, held already. */
  readonly withdrawal: HeldNotice | null
}

/**
 * Withdraw a notice. What was sent cannot be unsent: the platform is told by a notice of its own, which leaves by the same road after
 * the same hold, and until then nothing changes: taken back, it has never been. A withdrawal that has not left is given up like a draft.
 */
export function withdrawNotice(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'config'>,
  noticeId: string,
  { reasons }: { readonly reasons: string },
): Promise<Result<Withdrawn, Refused>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { status, content, sent_at: sentAt } = notice.row
    const isFinal = (sentAt && content.kind === 'withdrawal') || (await findWithdrawal(tx, noticeId)) !== null
    if (!noticeCan('withdraw', notice.file) || isFinal) return refuse({ code: 'notice-not-withdrawable', noticeId, status })
    if (sentAt && ctx.config.mode === 'observe') return refuse({ code: 'nothing-sent-in-observe' })

    if (sentAt) return ok({ notice, withdrawal: await takeBack(ctx, tx, notice, { sentAt, reasons }) })
    return ok({ notice: await endNotice(tx, notice), withdrawal: null })
  })
}

async function takeBack(
  ctx: Pick<Context, 'ids' | 'config'>,
  tx: Tx,
  { row }: HeldNotice,
  { sentAt, reasons }: { readonly sentAt: Date; readonly reasons: string },
): Promise<HeldNotice> {
  const listings = await tx.query
    .selectFrom('notice_listing')
    .select(['listing_id as listingId', 'specimens', 'capture_id as captureId'])
    .where('notice_id', '=', row.id)
    .orderBy('listing_id')
    .execute()
  const drafted = await insertNotice(tx, {
    id: ctx.ids.next(),
    platformId: row.platform_id,
    caseId: row.case_id,
    ground: row.ground,
    draft: withdrawalOf(row.content, { withdrawsId: row.id, sentAt, reasons }),
    listings,
    withdrawsId: row.id,
  })
  return startHold(ctx, tx, drafted, await refreshDraft(tx, drafted))
}

function withdrawalOf(
  { locale, platform, notifier, items }: Draft,
  { withdrawsId, sentAt, reasons }: { readonly withdrawsId: string; readonly sentAt: Date; readonly reasons: string },
): WithdrawalDraft {
  return {
    kind: 'withdrawal',
    locale,
    platform,
    notifier,
    withdrawsId,
    withdrawsSentAt: sentAt.toISOString(),
    items: items.map(({ listingId, url, externalId }) => ({ listingId, url, externalId })),
    reasons,
  }
}
