import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addressGroup } from '../access/address-group.ts'
import type { TryLimit } from '../access/try-limit.ts'
import type { Context } from '../context.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { receiptFormRoutes } from './receipt-kept.ts'
import { checkReport, type FieldProblems, isChecked } from './report-check.ts'
import { formLimits, type ReportForm, readReportForm } from './report-form.ts'
import { firstLookBy, followUrl } from './report-moments.ts'
import { isFromHere } from './report-origin.ts'
import { type ReportTrouble, reportPage } from './report-page.ts'
import { readPhotoInTurn } from './report-photo.ts'
import { findReportReader } from './report-reader.ts'
import { reportReceivedPage } from './report-received-page.ts'
import { sendReport } from './report-send.ts'
import { sendPage } from './send-page.ts'
import type { Shell } from './shell.ts'
import type { SiteWords } from './site-words.ts'

export interface ReportParts {
  readonly nobody: Context
  readonly shell: Shell
  readonly words: SiteWords
  readonly ownOrigins: ReadonlySet<string>
  /** Reports sent from one network. */
  readonly tries: TryLimit
  /** Receipts asked about from one network. */
  readonly receiptTries: TryLimit
}

/** The form of a report and what follows it, without a script and an account. No secret ever stands in an address. */
export async function reportRoutes(app: FastifyInstance, parts: ReportParts): Promise<void> {
  await app.register(async (scope) => {
    // In a scope of its own: no other route takes files.
    await scope.register(multipart, { limits: formLimits, throwFileSizeLimit: false })
    // Else a browser hides where the form was sent from, from us too. The address of this page holds nothing.
    scope.addHook('onRequest', async (_request, reply) => void reply.header('referrer-policy', 'same-origin'))
    for (const locale of locales) {
      scope.get(`/${locale}/report`, async (_request, reply) => show(parts, reply, locale, { status: 200, form: null }))
      scope.post(`/${locale}/report`, (request, reply) => take(parts, request, reply, locale))
    }
    receiptFormRoutes(scope, parts)
  })
}

interface Showing {
  readonly status: number
  readonly form: ReportForm | null
  readonly problems?: FieldProblems
  readonly trouble?: ReportTrouble
}

async function show({ nobody, shell, words }: ReportParts, reply: FastifyReply, locale: Locale, showing: Showing) {
  const { status, form, problems, trouble } = showing
  const reader = await findReportReader(nobody)
  const page = reportPage({
    locale,
    t: words[locale],
    reader: reader?.name ?? null,
    lookBy: firstLookBy(nobody.clock.now()),
    typed: { link: form?.link ?? '', why: form?.why ?? '', once: form?.once || nobody.ids.token() },
    isPhotoLost: form !== null && form.photo !== null,
    ...(problems ? { problems } : {}),
    ...(trouble ? { trouble } : reader ? {} : { trouble: 'not-taken' as const }),
  })
  return sendPage(reply, status, shell(page))
}

async function take(parts: ReportParts, request: FastifyRequest, reply: FastifyReply, locale: Locale) {
  const form = await readReportForm(request)
  const again = (status: number, why: Pick<Showing, 'problems' | 'trouble'>) =>
    show(parts, reply, locale, { status, form, ...why })
  if (form.isBroken) return again(400, { trouble: 'form-broken' })
  if (!isFromHere(request.headers, parts.ownOrigins)) return again(403, { trouble: 'from-elsewhere' })
  if (form.trap !== '') return again(422, { trouble: 'trapped' })
  const waitSeconds = parts.tries.take(addressGroup(request.ip))
  if (waitSeconds > 0) {
    reply.header('retry-after', waitSeconds)
    return again(429, { trouble: 'too-many' })
  }
  const checked = await checkReport(form, readPhotoInTurn)
  if (!isChecked(checked)) return again(checked.photo === 'photo-too-large' ? 413 : 422, { problems: checked })
  const reader = await findReportReader(parts.nobody)
  if (!reader) return again(409, { trouble: 'not-taken' })
  const sent = await sendReport(reader.reporter, checked, form.once || parts.nobody.ids.token(), locale)
  if (!sent.ok) return again(409, { trouble: 'busy' })

  const { receipt, isAlreadyReported, place } = sent.value
  const page = reportReceivedPage({
    locale,
    t: parts.words[locale],
    receipt,
    reported: { place, hasPhoto: checked.photo !== null, isAlreadyReported },
    lookBy: firstLookBy(parts.nobody.clock.now()),
    followUrl: followUrl(parts.nobody, request, locale),
  })
  return sendPage(reply, 201, parts.shell(page))
}
