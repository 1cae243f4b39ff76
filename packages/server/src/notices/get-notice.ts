import { noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { saidAnswerFrom } from './answer-from.ts'
import { answerUrl } from './answer-link.ts'
import { findNotice } from './find-notice.ts'
import { findWithdrawal } from './find-withdrawal.ts'
import { writeMailOf } from './frozen-body.ts'
import { listNotices } from './list-notices.ts'
import { isWritable, type Missing, missingOf } from './missing-of.ts'
import type { NoticeItem } from './notice-content.ts'
import { composeNotice, type Draft, saidQuotes } from './notice-draft.ts'
import type { NoticeRow } from './notice-store.ts'
import type { NoticeView } from './notice-views.ts'
import { refreshDraft } from './refresh-draft.ts'
import { toNoticeSays } from './to-notice-says.ts'
import { writeNoticeJson } from './write-notice-json.ts'

/** A notice whole: what it says, what it lacks while it is a draft, and how it looks. */
export function getNotice(
  ctx: Pick<Context, 'inTransaction' | 'config'>,
  noticeId: string,
): Promise<Result<NoticeView, RefusalOf<'notice-not-found'>>> {
  return ctx.inTransaction(async (tx) => {
    const row = await findNotice(tx, noticeId)
    const line = row && (await listNotices(tx, { id: noticeId, limit: 1 })).items[0]
    if (!row || !line) return refuse({ code: 'notice-not-found', noticeId })

    const isDraft = noticeCan('edit', row)
    const { draft, uncaptured, ...fresh } = isDraft ? await refreshDraft(tx, { row }) : settled(row.content)
    const withdrawal = await findWithdrawal(tx, noticeId)
    const missing = isDraft ? missingOf({ draft, ...fresh }) : []
    return ok({
      ...line,
      ticket: row.ticket,
      withdrawn_by_id: withdrawal?.id ?? null,
      withdrawal: withdrawal && {
        id: withdrawal.id,
        status: withdrawal.status,
        reasons: withdrawal.reasons,
        sent_at: withdrawal.sentAt?.toISOString() ?? null,
      },
      body_sha256: row.body_sha256,
      says: toNoticeSays(draft),
      missing,
      hold_seconds: ctx.config.holdSeconds,
      quotes: isDraft && draft.kind === 'notice' ? draft.items.flatMap(quotesOf) : [],
      uncaptured_listing_ids: [...uncaptured],
      tries: await countTries(tx, noticeId),
      preview: previewOf(ctx, row, draft, { now: tx.now, missing }),
    })
  })
}

/** What has left, or is about to, is no longer looked at again. */
function settled(draft: Draft): { draft: Draft; uncaptured: readonly string[]; caseStands: boolean } {
  return { draft, uncaptured: [], caseStands: true }
}

function quotesOf(item: NoticeItem): NoticeView['quotes'] {
  const said = saidQuotes(item)
  return item.seen.map((text) => ({ listing_id: item.listingId, text, is_said: said.includes(text) }))
}

/** Stands in for the secret of the link: whoever may read notices may not answer them for a platform. */
const hidden = '…'

function previewOf(
  ctx: Pick<Context, 'config'>,
  row: NoticeRow,
  draft: Draft,
  { now, missing }: { readonly now: Date; readonly missing: readonly Missing[] },
): NoticeView['preview'] {
  const { id: noticeId, sent_at: sentAt } = row
  const url = answerUrl(ctx, draft.locale, hidden)
  const moments = { sentAt: sentAt ?? now, answerFrom: saidAnswerFrom(row, now) }
  const content = composeNotice(draft, { noticeId, answerUrl: url, ...moments })
  const mail = writeMailOf(sentAt ? content : { ...content, sentAt: '' })
  return { mail, webhook: isWritable(missing) ? writeNoticeJson(content) : null }
}

async function countTries({ query }: Tx, noticeId: string): Promise<number> {
  const { tries } = await query
    .selectFrom('delivery_try')
    .select(({ fn }) => fn.countAll<number>().as('tries'))
    .where('notice_id', '=', noticeId)
    .executeTakeFirstOrThrow()
  return tries
}
