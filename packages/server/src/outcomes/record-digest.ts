import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { isDigestRow } from '../notices/digest-row-token.ts'
import type { DigestProblem, DigestRow } from '../notices/digest-sheet.ts'
import { readDigestSheet } from '../notices/read-digest-sheet.ts'
import { type Answerer, findRecipient } from './find-answerer.ts'
import { type AnswerRefusal, recordOutcomes } from './record-outcomes.ts'

/** A row that says something, which cannot be recorded. */
export type RowProblem = Omit<DigestProblem, 'code'> & {
  readonly code: DigestProblem['code'] | 'token-wrong' | RowRefusal
}
type RowRefusal = AnswerRefusal['code']

export interface SheetReport {
  readonly recorded: number
  readonly unchanged: number
  readonly unanswered: number
  readonly problems: readonly RowProblem[]
}

/**
 * Record the answers of a digest that came back filled. Good rows count, the others are listed with their place.
 *
 * @param sender 'member': somebody of the organisation that sent the digest hands in what came back by mail, so each row must carry
 * what was put beside it, or one platform could answer for another. 'recipient': the platform's own officer or key.
 */
export async function recordDigest(
  ctx: Context,
  bytes: Uint8Array,
  sender: 'member' | 'recipient',
): Promise<Result<SheetReport, RefusalOf<'sheet-unreadable'>>> {
  const reading = await readDigestSheet(bytes)
  const isUnread = reading.rows.length === 0 && reading.unanswered === 0 && reading.problems.every(({ row }) => row === null)
  if (isUnread) return refuse({ code: 'sheet-unreadable' })

  const isOurs = (row: DigestRow) => sender === 'recipient' || isDigestRow(ctx, row)
  const problems: RowProblem[] = reading.problems.map((each) => each)
  for (const row of reading.rows) if (!isOurs(row)) problems.push(problemOf(row, 'token-wrong'))
  let [recorded, unchanged] = [0, 0]
  for (const [noticeId, rows] of Map.groupBy(reading.rows.filter(isOurs), (row) => row.noticeId)) {
    const answered = await answerNotice(ctx, noticeId, rows, sender)
    recorded += answered.recorded
    unchanged += answered.unchanged
    problems.push(...answered.problems)
  }
  return ok({ recorded, unchanged, unanswered: reading.unanswered, problems: problems.sort(inOrder) })
}

async function answerNotice(
  ctx: Context,
  noticeId: string,
  rows: readonly DigestRow[],
  sender: 'member' | 'recipient',
): Promise<Omit<SheetReport, 'unanswered'>> {
  const found = sender === 'member' ? ok({ ctx }) : await findRecipient(ctx, noticeId)
  if (!found.ok) return { recorded: 0, unchanged: 0, problems: rows.map((row) => problemOf(row, found.refusal.code)) }
  return answerAs(found.value, noticeId, rows)
}

/** All rows of a notice at once; a row about another listing is put aside, and the others once more. */
async function answerAs({ ctx }: Pick<Answerer, 'ctx'>, noticeId: string, rows: readonly DigestRow[]) {
  const problems: RowProblem[] = []
  let good = rows
  while (good.length > 0) {
    const ticket = good.find((row) => row.ticket !== null)?.ticket ?? null
    const result = await recordOutcomes(ctx, noticeId, { way: 'digest', ticket, outcomes: good.map(toGiven) })
    if (result.ok) return { recorded: result.value.recorded, unchanged: good.length - result.value.recorded, problems }
    const { refusal } = result
    const isWrong = (row: DigestRow) => refusal.code !== 'not-of-this-notice' || refusal.listingId === row.listingId
    problems.push(...good.filter(isWrong).map((row) => problemOf(row, refusal.code)))
    good = good.filter((row) => !isWrong(row))
  }
  return { recorded: 0, unchanged: 0, problems }
}

function toGiven({ listingId, outcome, keptReason, reason }: DigestRow) {
  return { listingId, action: outcome, reason: outcome === 'kept' ? (keptReason ?? ('other' as const)) : null, note: reason }
}

function problemOf({ sheet, row }: DigestRow, code: RowProblem['code']): RowProblem {
  return { code, sheet, row, cell: null, found: null }
}

function inOrder(one: RowProblem, other: RowProblem): number {
  return (one.sheet ?? 0) - (other.sheet ?? 0) || (one.row ?? 0) - (other.row ?? 0)
}
