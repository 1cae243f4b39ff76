import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addressGroup } from '../access/address-group.ts'
import type { TryLimit } from '../access/try-limit.ts'
import { countReceiptSymbols, findReceiptCode, receiptSymbols } from '../capabilities/receipt-code.ts'
import type { Context } from '../context.ts'
import { getReceipt } from '../desk/get-receipt.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { receiptPage, receiptStoryPage } from './receipt-page.ts'
import { sendPage } from './send-page.ts'
import type { Shell } from './shell.ts'
import type { SiteWords } from './site-words.ts'

export interface ReceiptParts {
  readonly nobody: Context
  readonly shell: Shell
  readonly words: SiteWords
  /** Receipts typed from one network. */
  readonly tries: TryLimit
}

/** As long as the field takes: the file that a receipt is saved as, pasted whole. */
const longestTyped = 2000

/** Where somebody types a receipt and reads what became of the report. The receipt comes in the form's body, never in an address. */
export function receiptRoutes(app: FastifyInstance, parts: ReceiptParts): void {
  for (const locale of locales) {
    const url = `/${locale}/receipt`
    const said = { locale, t: parts.words[locale] }
    app.get(url, (_request, reply) => sendPage(reply, 200, parts.shell(receiptPage(said, '', null))))
    app.post(url, (request, reply) => tell(parts, request, reply, locale))
  }
}

async function tell({ nobody, shell, words, tries }: ReceiptParts, request: FastifyRequest, reply: FastifyReply, locale: Locale) {
  const said = { locale, t: words[locale] }
  const typed = typedIn(request.body)
  if (typed === '') return sendPage(reply, 422, shell(receiptPage(said, '', 'missing')))
  const waitSeconds = tries.take(addressGroup(request.ip))
  if (waitSeconds > 0) {
    reply.header('retry-after', waitSeconds)
    return sendPage(reply, 429, shell(receiptPage(said, typed, 'too-many')))
  }
  const receipt = findReceiptCode(typed)
  if (receipt === null && isMistyped(typed)) return sendPage(reply, 422, shell(receiptPage(said, typed, 'length')))
  const found = await getReceipt(nobody, typed, locale)
  if (receipt === null || !found.ok) return sendPage(reply, 404, shell(receiptPage(said, typed, 'unknown')))
  return sendPage(reply, 200, shell(receiptStoryPage(said, receipt, found.value)))
}

/** Too few or too many, as somebody types; who pasted a whole letter is not told how many characters it has. */
function isMistyped(typed: string): boolean {
  const count = countReceiptSymbols(typed)
  return count !== receiptSymbols && count <= 2 * receiptSymbols
}

function typedIn(body: unknown): string {
  const value = typeof body === 'object' && body !== null && 'receipt' in body ? body.receipt : ''
  return typeof value === 'string' ? value.trim().slice(0, longestTyped) : ''
}
