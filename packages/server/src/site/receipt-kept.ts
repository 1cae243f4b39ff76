import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseReceiptCode } from '../capabilities/receipt-code.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { isLastGroup, slipText } from './receipt-slip.ts'
import type { ReportParts } from './report.routes.ts'
import { reportDonePage } from './report-done-page.ts'
import { firstLookBy, followUrl } from './report-moments.ts'
import { reportReceivedPage } from './report-received-page.ts'
import { sendPage } from './send-page.ts'

type Parts = Pick<ReportParts, 'nobody' | 'shell' | 'words'>

/**
 * What may be done with a receipt on the page that shows it: save it, and say that it is kept. It comes in the form's body, is
 * asked of nothing here, and is given back to whoever sent it.
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

function save({ nobody, words }: Parts, request: FastifyRequest, reply: FastifyReply, locale: Locale) {
  const receipt = parseReceiptCode(field(request, 'receipt'))
  if (receipt === null) return reply.redirect(`/${locale}/report`, 303)
  const sentOn = nobody.clock.now().toISOString().slice(0, 10)
  const text = slipText(receipt, words[locale], locale, followUrl(nobody, request, locale), sentOn)
  reply.header('cache-control', 'no-store').header('content-disposition', 'attachment; filename="vigie.txt"')
  return reply.type('text/plain; charset=utf-8').send(text)
}

function field({ body }: FastifyRequest, name: string): string {
  const value = typeof body === 'object' && body !== null && Object.hasOwn(body, name) ? Reflect.get(body, name) : ''
  return typeof value === 'string' ? value.slice(0, 400) : ''
}
