import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addressGroup } from '../access/address-group.ts'
import { parseReceiptCode } from '../capabilities/receipt-code.ts'
import { getReceipt } from '../desk/get-receipt.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { aboutReport } from './receipt-page.ts'
import { isLastGroup, slipText } from './receipt-slip.ts'
import type { ReportParts } from './report.routes.ts'
import { reportDonePage } from './report-done-page.ts'
import { firstLookBy, followUrl } from './report-moments.ts'
import { reportReceivedPage } from './report-received-page.ts'
import { sendPage } from './send-page.ts'

type Parts = Pick<ReportParts, 'nobody' | 'shell' | 'words' | 'receiptTries'>

/**
 * What may be done with a receipt on the page that shows it: save it, and say that it is kept. It comes in the form's body
 * and is given back to whoever sent it.
 */
export function receiptFormRoutes(app: FastifyInstance, parts: Parts): void {
  for (const locale of locales) {
    const formUrl = `/${locale}/report`
    for (const url of [`${formUrl}/kept`, `${formUrl}/receipt`]) app.get(url, (_request, reply) => reply.redirect(formUrl, 303))
    app.post(`${formUrl}/kept`, (request, reply) => settle(parts, request, reply, locale))
    app.post(`${formUrl}/receipt`, (request, reply) => save(parts, request, reply, locale))
  }
}

function settle({ nobody, shell, words }: Parts, request: FastifyRequest, reply: FastifyReply, locale: Locale) {
  const receipt = parseReceiptCode(field(request, 'receipt'))
  if (receipt === null) return reply.redirect(`/${locale}/report`, 303)
  const t = words[locale]
  const lookBy = firstLookBy(nobody.clock.now())
  const last = field(request, 'last').trim()
  const isKept = isLastGroup(receipt, last)
  if (isKept || (last === '' && field(request, 'without') !== ''))
    return sendPage(reply, 200, shell(reportDonePage(locale, t, isKept ? lookBy : null)))
  const problem = last === '' ? 'neither' : 'wrong'
  const page = reportReceivedPage({ locale, t, receipt, lookBy, followUrl: followUrl(nobody, request, locale), problem })
  return sendPage(reply, 422, shell(page))
}

async function save({ nobody, words, receiptTries }: Parts, request: FastifyRequest, reply: FastifyReply, locale: Locale) {
  const receipt = parseReceiptCode(field(request, 'receipt'))
  if (receipt === null) return reply.redirect(`/${locale}/report`, 303)
  const t = words[locale]
  // Who asks too often gets the file all the same, without what only the database knows.
  const isSlowed = receiptTries.take(addressGroup(request.ip)) > 0
  const found = isSlowed ? null : await getReceipt(nobody, receipt, locale)
  const about = found?.ok ? aboutReport(found.value.site, t) : null
  const sentOn = found?.ok ? found.value.received_at : nobody.clock.now().toISOString().slice(0, 10)
  const text = slipText({ receipt, about, followUrl: followUrl(nobody, request, locale), sentOn }, t, locale)
  reply.header('cache-control', 'no-store').header('content-disposition', `attachment; filename="vigie-receipt-${sentOn}.txt"`)
  return reply.type('text/plain; charset=utf-8').send(text)
}

function field({ body }: FastifyRequest, name: string): string {
  const value = typeof body === 'object' && body !== null && Object.hasOwn(body, name) ? Reflect.get(body, name) : ''
  return typeof value === 'string' ? value.slice(0, 400) : ''
}
