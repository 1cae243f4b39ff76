import { noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { type HeldNotice, lockNotice, recordNotice } from './notice-store.ts'

/** Undo: take a held notice back to the drafts, before it leaves. */
export function recallNotice(
  ctx: Pick<Context, 'inTransaction'>,
  noticeId: string,
): Promise<Result<HeldNotice, RefusalOf<'notice-not-found' | 'notice-not-recallable'>>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { status } = notice.row
    if (!noticeCan('recall', notice.file)) return refuse({ code: 'notice-not-recallable', noticeId, status })

    return ok(await putBack(tx, notice))
  })
}

/** A held notice is a draft again; good faith is stated anew when it is let go once more. */
export async function putBack(tx: Tx, notice: HeldNotice): Promise<HeldNotice> {
  const { id, content } = notice.row
  const draft = content.kind === 'notice' ? { ...content, inGoodFaith: false } : content
  await tx.unschedule('send-notice', id)
  const recalled = { kind: 'notice.recalled', subject: id, facts: {} } as const
  return recordNotice(tx, notice, recalled, { content: JSON.stringify(draft), held_until: null })
}
