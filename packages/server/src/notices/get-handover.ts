import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { saidAnswerFrom } from './answer-from.ts'
import { findNotice } from './find-notice.ts'
import { type FormField, formFields } from './form-fields.ts'
import { wholeNotice } from './freeze-notice.ts'
import { writeMailOf } from './frozen-body.ts'

export interface HandoverSheet {
  readonly channel: 'form' | 'none'
  readonly address: string | null
  readonly fields: readonly FormField[]
  readonly subject: string
  readonly text: string
}

/** What a person copies to hand a sent notice over, with the true link to answer. */
export function getHandover(
  ctx: Pick<Context, 'inTransaction' | 'vault' | 'config'>,
  noticeId: string,
): Promise<Result<HandoverSheet, RefusalOf<'notice-not-found' | 'notice-not-by-hand'>>> {
  return ctx.inTransaction(async (tx) => {
    const row = await findNotice(tx, noticeId)
    if (!row) return refuse({ code: 'notice-not-found', noticeId })
    const { channel, sent_at: sentAt, status } = row
    if ((channel !== 'form' && channel !== 'none') || !sentAt) return refuse({ code: 'notice-not-by-hand', noticeId, status })

    const platform = await tx.query
      .selectFrom('platform')
      .select('channel_address')
      .where('id', '=', row.platform_id)
      .executeTakeFirstOrThrow()
    const content = wholeNotice(ctx, row, { sentAt, answerFrom: saidAnswerFrom(row, tx.now) })
    const { subject, text } = writeMailOf(content)
    const fields = content.kind === 'notice' ? formFields(content) : []
    return ok({ channel, address: channel === 'form' ? platform.channel_address : null, fields, subject, text })
  })
}
