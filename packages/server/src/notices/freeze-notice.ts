import type { Channel } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { answerToken, answerUrl } from './answer-link.ts'
import { freezeBody } from './frozen-body.ts'
import type { NoticeContent, WithdrawalContent } from './notice-content.ts'
import { composeNotice } from './notice-draft.ts'
import { type NoticeRow, saveAnswerLink } from './notice-store.ts'

/** The notice whole, with the link by which the platform answers. */
export function wholeNotice(
  ctx: Pick<Context, 'vault' | 'config'>,
  { id, content }: Pick<NoticeRow, 'id' | 'content'>,
  moments: { readonly sentAt: Date; readonly answerFrom: Date },
): NoticeContent | WithdrawalContent {
  return composeNotice(content, { noticeId: id, answerUrl: answerUrl(ctx, content.locale, answerToken(ctx, id)), ...moments })
}

/** Write down what every try by this channel will send, and make its answer link good. @returns the columns that hold it */
export async function freezeNotice(
  ctx: Pick<Context, 'vault' | 'config'>,
  tx: Tx,
  row: NoticeRow,
  { channel, ...moments }: { readonly channel: Channel; readonly sentAt: Date; readonly answerFrom: Date },
): Promise<{ channel: Channel; sent_body: Buffer; body_sha256: string }> {
  const token = answerToken(ctx, row.id)
  const { kept, sha256 } = freezeBody(channel, wholeNotice(ctx, row, moments), token)
  if (row.content.kind === 'notice') await saveAnswerLink(tx, row.id, token)
  return { channel, sent_body: kept, body_sha256: sha256 }
}
