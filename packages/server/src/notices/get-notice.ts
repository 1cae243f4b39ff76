import { noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { answerUrl } from './answer-link.ts'
import { findNotice } from './find-notice.ts'
import { writeMailOf } from './frozen-body.ts'
import { listNotices } from './list-notices.ts'
import { isWritable, type Missing, missingOf } from './missing-of.ts'
import { composeNotice, type Draft } from './notice-draft.ts'
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

    const { sent_at: sentAt } = row
    const isDraft = noticeCan('edit', row)
    const { draft, uncaptured, ...fresh } = isDraft ? await refreshDraft(tx, { row }) : settled(row.content)
    const missing = isDraft ? missingOf({ draft, ...fresh }) : []
    return ok({
      ...line,
      ticket: row.ticket,
      withdrawn_by_id: await findWithdrawal(tx, noticeId),
      body_sha256: row.body_sha256,
      says: toNoticeSays(draft),
      missing,
      uncaptured_listing_ids: [...uncaptured],
      tries: await countTries(tx, noticeId),
      preview: previewOf(ctx, row, draft, { at: sentAt ?? tx.now, missing }),
    })
  })
}

/** What has left, or is about to, is no longer looked at again. */
function settled(draft: Draft): { draft: Draft; uncaptured: readonly string[]; caseStands: boolean } {
  return { draft, uncaptured: [], caseStands: true }
}

/** Stands in for the secret of the link: whoever may read notices may not answer them for a platform. */
const hidden = '…'

function previewOf(
  ctx: Pick<Context, 'config'>,
  { id: noticeId }: NoticeRow,
  draft: Draft,
  { at, missing }: { readonly at: Date; readonly missing: readonly Missing[] },
): NoticeView['preview'] {
  const content = composeNotice(draft, { noticeId, sentAt: at, answerUrl: answerUrl(ctx, draft.locale, hidden) })
  return { mail: writeMailOf(content), webhook: isWritable(missing) ? writeNoticeJson(content) : null }
}

async function findWithdrawal({ query }: Tx, noticeId: string): Promise<string | null> {
  const found = await query.selectFrom('notice').select('id').where('withdraws_id', '=', noticeId).executeTakeFirst()
  return found?.id ?? null
}

async function countTries({ query }: Tx, noticeId: string): Promise<number> {
  const { tries } = await query
    .selectFrom('delivery_try')
    .select(({ fn }) => fn.countAll<number>().as('tries'))
    .where('notice_id', '=', noticeId)
    .executeTakeFirstOrThrow()
  return tries
}
