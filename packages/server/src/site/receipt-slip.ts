import { parseReceiptCode } from '../capabilities/receipt-code.ts'
import type { Locale } from '../http/choose-locale.ts'
import { anyDay } from './report-day.ts'
import type { SayWords } from './site-words.ts'

export interface Slip {
  readonly receipt: string
  /** "7Q2M-K8FT-0D3W-9XHP-", so that the whole is one word when it is copied. */
  readonly first: string
  /** Its last group, which is typed once more. */
  readonly last: string
}

/** @param receipt as it was made: '7Q2M-K8FT-0D3W-9XHP-BN5C' */
export function slipOf(receipt: string): Slip {
  const at = receipt.lastIndexOf('-') + 1
  return { receipt, first: receipt.slice(0, at), last: receipt.slice(at) }
}

/** Whether somebody typed the last group of a receipt, or the whole of it; in any case, with O for 0 and I or L for 1. */
export function isLastGroup(receipt: string, typed: string): boolean {
  const { first, last } = slipOf(receipt)
  const whole = typed.length <= last.length * 4 ? parseReceiptCode(first + typed) : null
  return (whole ?? parseReceiptCode(typed)) === receipt
}

export interface SavedReceipt {
  readonly receipt: string
  /** Which report it is: "On Quayside"; null where that could not be looked up. */
  readonly about: string | null
  /** Where it is typed. */
  readonly followUrl: string
  /** YYYY-MM-DD */
  readonly sentOn: string
}

/** A receipt as a file of text. */
export function slipText({ receipt, about, followUrl, sentOn }: SavedReceipt, t: SayWords, locale: Locale): string {
  const lines = [
    `Vigie · ${t('report:file.heading')}`,
    ...(about === null ? [] : [about]),
    '',
    `    ${receipt}`,
    '',
    t('report:file.sent', { day: anyDay(sentOn, locale) }),
    t('report:file.follow', { url: followUrl }),
    t('report:file.secret'),
  ]
  return `${lines.join('\r\n')}\r\n`
}
