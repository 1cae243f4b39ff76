import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { receiptNextWords, receiptWords, type routes } from '@vigie/contract'
import type { z } from 'zod'
import { tokenHash } from '../access/token-hash.ts'
import { findReceiptCode } from '../capabilities/receipt-code.ts'
import type { Context } from '../context.ts'
import { readReportFacts } from './read-report-facts.ts'
import { tellReport } from './tell-report.ts'

export type Receipt = z.input<(typeof routes)['getReceipt']['answer']>

/** What is looked up where nothing was typed that could be a receipt: the same work, and never found. */
const noCode = 'no receipt'

/** What became of a report, for whoever holds its receipt. */
export async function getReceipt(
  ctx: Pick<Context, 'lookup' | 'as' | 'clock'>,
  typed: string,
  locale: 'en' | 'fr',
): Promise<Result<Receipt, RefusalOf<'receipt-unknown'>>> {
  const hash = tokenHash('receipt', findReceiptCode(typed) ?? noCode)
  const token = await ctx.lookup((query) =>
    query
      .selectFrom('token')
      .select(['organisation_id', 'subject_id'])
      .where('hash', '=', hash)
      .where('purpose', '=', 'receipt')
      .executeTakeFirst(),
  )
  if (!token) return refuse({ code: 'receipt-unknown' })
  const holder = ctx.as({ organisationId: token.organisation_id, actor: 'public' })
  const facts = await holder.inTransaction((tx) => readReportFacts(tx, token.subject_id))
  if (!facts) return refuse({ code: 'receipt-unknown' })

  const { timeline, next } = tellReport(facts, ctx.clock.now())
  const lines = timeline.map(({ at, step }) => ({ at, step, words: receiptWords[step][locale] }))
  return ok({
    site: facts.site,
    received_at: timeline[0]?.at ?? '',
    status: timeline.at(-1)?.step ?? 'received',
    timeline: lines,
    next: { what: next.what, words: receiptNextWords[next.what][locale], by_date: next.byDate },
  })
}
