import { invariant, ok, type Result } from '@vigie/casework'
import type { Locale } from '../http/choose-locale.ts'
import { answerOnce } from '../intake/answer-once.ts'
import type { Reporter } from '../intake/find-reporter.ts'
import { type ReportedPlace, receiveReport } from '../intake/receive-report.ts'
import type { CheckedReport } from './report-check.ts'

export interface SentReport {
  readonly receipt: string
  readonly isAlreadyReported: boolean
  readonly place: ReportedPlace | null
}

/**
 * Take a report of the form once: who presses the button twice, or comes back to the page, sees the same receipt. The same form
 * with other words is another report.
 */
export async function sendReport(
  reporter: Reporter,
  { url, photo, why }: CheckedReport,
  once: string,
  locale: Locale,
): Promise<Result<SentReport, { readonly code: string }>> {
  const content = [url, photo?.sha256 ?? null, why]
  const key = { key: JSON.stringify([once, ...content]), route: 'reportForm', request: content, isSecret: true }
  const answered = await answerOnce(reporter.ctx, key, async () => {
    const received = await receiveReport(reporter, { url, photo, why, locale })
    if (!received.ok) return received
    const { receipt, isAlreadyReported, place } = received.value
    invariant(receipt !== null, 'the public gets a receipt')
    return ok({ status: 201, body: { receipt, isAlreadyReported, place } })
  })
  return answered.ok ? ok(answered.value.body) : answered
}
