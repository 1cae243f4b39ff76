import { noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { missingOf } from './missing-of.ts'
import { type HeldNotice, lockNotice, recordNotice, saveNoticeListing } from './notice-store.ts'
import { type FreshDraft, refreshDraft } from './refresh-draft.ts'

type Refused = RefusalOf<
  'notice-not-found' | 'notice-not-holdable' | 'nothing-sent-in-observe' | 'notice-not-ready' | 'capture-missing'
>

/**
 * Let a notice go. It is held for the seconds of the configuration, in which it can be recalled, and then leaves. Whoever lets it go
 * states good faith (Art. 16(2)(d)); from here on its words are fixed.
 */
export function holdNotice(
  ctx: Pick<Context, 'inTransaction' | 'config'>,
  noticeId: string,
  { inGoodFaith }: { readonly inGoodFaith: boolean },
): Promise<Result<HeldNotice, Refused>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { status } = notice.row
    if (!noticeCan('hold', notice.file)) return refuse({ code: 'notice-not-holdable', noticeId, status })
    if (ctx.config.mode === 'observe') return refuse({ code: 'nothing-sent-in-observe' })
    const fresh = withGoodFaith(await refreshDraft(tx, notice), inGoodFaith)
    const missing = missingOf(fresh).map(({ pointer }) => pointer)
    if (missing.length > 0) return refuse({ code: 'notice-not-ready', noticeId, missing })
    if (fresh.uncaptured.length > 0) return refuse({ code: 'capture-missing', listingIds: fresh.uncaptured })

    return ok(await startHold(ctx, tx, notice, fresh))
  })
}

/** Fix a draft's words and evidence, and have it leave when the hold ends. */
export async function startHold(
  { config }: Pick<Context, 'config'>,
  tx: Tx,
  notice: HeldNotice,
  { draft, evidence }: Pick<FreshDraft, 'draft' | 'evidence'>,
): Promise<HeldNotice> {
  const { id } = notice.row
  const until = new Date(tx.now.getTime() + config.holdSeconds * 1000)
  for (const [listingId, { capture }] of evidence) {
    await saveNoticeListing(tx, id, listingId, { capture_id: capture?.id ?? null })
  }
  await tx.schedule('send-notice', id, until)
  return recordNotice(
    tx,
    notice,
    { kind: 'notice.held', subject: id, facts: { until: until.toISOString() } },
    { content: JSON.stringify(draft), held_until: until },
  )
}

function withGoodFaith(fresh: FreshDraft, inGoodFaith: boolean): FreshDraft {
  return fresh.draft.kind === 'notice' ? { ...fresh, draft: { ...fresh.draft, inGoodFaith } } : fresh
}
