import { keptReasons, outcomes } from '@vigie/casework'
import { problemOf } from '@vigie/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { callTaxaIn } from '../notices/call-taxa.ts'
import { findLinkHolder } from '../outcomes/find-answerer.ts'
import { getReceivedNotice } from '../outcomes/get-received-notice.ts'
import { recordOutcomes } from '../outcomes/record-outcomes.ts'
import { answerPage } from './answer-page.ts'
import { otherUrl, sendPage } from './send-page.ts'
import type { Shell } from './shell.ts'
import type { SiteWords } from './site-words.ts'

export interface AnswerParts {
  readonly nobody: Context
  readonly shell: Shell
  readonly words: SiteWords
}

const params = z.object({ token: z.string().max(200) })
const yesOrNo: Readonly<Record<string, boolean | null>> = { yes: true, no: false, '': null }
const also = z.object({
  automated: z
    .enum(['yes', 'no', ''])
    .default('')
    .transform((said) => yesOrNo[said] ?? null),
  contest: z
    .string()
    .trim()
    .max(1000)
    .default('')
    .transform((said) => said || null),
})
const given = z.object({
  action: z.enum(outcomes),
  reason: z.preprocess((value) => (value === '' ? null : value), z.enum(keptReasons).nullable().default(null)),
  note: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null),
    z.string().max(4000).nullable(),
  ),
})

/** The page behind the link in a notice: what the notice says, and a form to answer it. Works without a script and an account. */
export function answerRoutes(app: FastifyInstance, parts: AnswerParts): void {
  for (const locale of locales) {
    const url = `/${locale}/answer/:token`
    app.get(url, (request, reply) => show(parts, request, reply, locale, null))
    app.post(url, { bodyLimit: 1024 * 1024 }, (request, reply) => answer(parts, request, reply, locale))
  }
}

async function show(parts: AnswerParts, request: FastifyRequest, reply: FastifyReply, locale: Locale, problem: string | null) {
  const found = await findLinkHolder(parts.nobody, params.parse(request.params).token)
  const notice = found.ok ? await getReceivedNotice(found.value) : found
  if (!notice.ok) return dead(parts, request, reply, locale)
  const items = notice.value.items.map(callTaxaIn(parts.nobody, locale).call)
  const page = answerPage(
    { ...notice.value, items },
    { locale, t: parts.words[locale], otherUrl: otherUrl(request, locale), problem },
  )
  return sendPage(reply, problem === null ? 200 : 422, parts.shell(page))
}

async function answer(parts: AnswerParts, request: FastifyRequest, reply: FastifyReply, locale: Locale) {
  const found = await findLinkHolder(parts.nobody, params.parse(request.params).token)
  if (!found.ok) return dead(parts, request, reply, locale)
  const chosen = readChoices(request.body)
  if (chosen === null) return show(parts, request, reply, locale, problemOf('request-malformed', {}, locale).title)
  const { ctx, noticeId, way } = found.value
  const result = chosen.length === 0 ? null : await recordOutcomes(ctx, noticeId, { way, outcomes: chosen })
  if (result && !result.ok) return show(parts, request, reply, locale, problemOf(result.refusal.code, {}, locale).title)

  const t = parts.words[locale]
  const told = result === null ? t('site:answer.nothing') : t('site:answer.thanks', { count: chosen.length })
  const link = { url: request.url, name: t('site:answer.again') }
  const heading = result === null ? t('site:answer.title') : t('site:answer.thanksHeading')
  const page = {
    locale,
    title: heading,
    heading,
    otherUrl: otherUrl(request, locale),
    template: 'told',
    words: { words: told, link },
  }
  return sendPage(reply, 200, parts.shell(page))
}

/**
 * Fields come as `action.<listing>`, `reason.<listing>` and `note.<listing>`, and once for all `automated` and `contest`; null where
 * one is of no form that we sent.
 */
function readChoices(body: unknown) {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>
  const beside = also.safeParse(fields)
  if (!beside.success) return null
  const choices = []
  for (const [name, action] of Object.entries(fields)) {
    const listingId = /^action\.([0-9a-f-]{36})$/.exec(name)?.[1]
    if (listingId === undefined || action === '') continue
    const read = given.safeParse({
      action,
      reason: fields[`reason.${listingId}`] ?? null,
      note: fields[`note.${listingId}`] ?? null,
    })
    if (!read.success) return null
    choices.push({ listingId, ...read.data, ...beside.data })
  }
  return choices
}

function dead({ shell, words }: AnswerParts, request: FastifyRequest, reply: FastifyReply, locale: Locale) {
  const t = words[locale]
  const page = {
    locale,
    title: t('site:answer.deadTitle'),
    heading: t('site:answer.deadHeading'),
    otherUrl: otherUrl(request, locale),
    template: 'told',
  }
  return sendPage(reply, 410, shell({ ...page, words: { words: t('site:answer.deadWords'), link: null } }))
}
