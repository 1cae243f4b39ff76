import { problemOf } from '@vigie/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findPasswordLink } from '../access/find-password-link.ts'
import { renewPassword } from '../access/renew-password.ts'
import type { SessionFinder } from '../access/session-finder.ts'
import type { Context } from '../context.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { otherUrl, sendPage } from './send-page.ts'
import type { Shell } from './shell.ts'
import type { SiteWords } from './site-words.ts'

export interface NewPasswordParts {
  readonly nobody: Context
  readonly shell: Shell
  readonly words: SiteWords
  readonly sessions: Pick<SessionFinder, 'forgetPerson'>
}

const params = z.object({ token: z.string().max(200) })
const typed = z.object({ password: z.string().max(1000).default('') })

/** The page behind a link for a new password: a form, without a script. */
export function newPasswordRoutes(app: FastifyInstance, parts: NewPasswordParts): void {
  for (const locale of locales) {
    const url = `/${locale}/new-password/:token`
    app.get(url, (request, reply) => show(parts, request, reply, locale))
    app.post(url, (request, reply) => renew(parts, request, reply, locale))
  }
}

async function show(parts: NewPasswordParts, request: FastifyRequest, reply: FastifyReply, locale: Locale) {
  const link = await findPasswordLink(parts.nobody, params.parse(request.params).token)
  if (!link) return sendPage(reply, 410, dead(parts, request, locale))
  return sendPage(reply, 200, form(parts, request, locale, link.email, null))
}

async function renew(parts: NewPasswordParts, request: FastifyRequest, reply: FastifyReply, locale: Locale) {
  const { token } = params.parse(request.params)
  const link = await findPasswordLink(parts.nobody, token)
  if (!link) return sendPage(reply, 410, dead(parts, request, locale))
  const read = typed.safeParse(request.body ?? {})
  const password = read.success ? read.data.password : ''
  const result = await renewPassword(parts.nobody, { token, password })
  if (result.ok) {
    parts.sessions.forgetPerson(result.value.personId)
    return sendPage(reply, 200, done(parts, request, locale, result.value.email))
  }
  const { code } = result.refusal
  if (code === 'link-unusable') return sendPage(reply, 410, dead(parts, request, locale))
  return sendPage(reply, 422, form(parts, request, locale, link.email, problemOf(code, {}, locale).title))
}

function form(
  { shell, words }: NewPasswordParts,
  request: FastifyRequest,
  locale: Locale,
  email: string,
  problem: string | null,
): string {
  const t = words[locale]
  return shell({
    locale,
    title: t('site:newPassword.title'),
    heading: t('site:newPassword.heading'),
    otherUrl: otherUrl(request, locale),
    template: 'join',
    words: {
      lede: t('site:newPassword.lede', { email }),
      wrong: t('site:wrong'),
      problem: null,
      fields: [
        {
          name: 'password',
          label: t('site:newPassword.password'),
          hint: t('site:join.passwordHint'),
          type: 'password',
          autocomplete: 'new-password',
          value: '',
          problem: problem ?? '',
        },
      ],
      submit: t('site:newPassword.submit'),
    },
  })
}

function done({ shell, words: all }: NewPasswordParts, request: FastifyRequest, locale: Locale, email: string): string {
  const t = all[locale]
  return shell({
    locale,
    title: t('site:newPassword.title'),
    heading: t('site:newPassword.doneHeading'),
    otherUrl: otherUrl(request, locale),
    template: 'told',
    words: {
      words: t('site:newPassword.doneWords', { email }),
      link: { url: '/work', name: t('site:join.signIn') },
    },
  })
}

function dead({ shell, words: all }: NewPasswordParts, request: FastifyRequest, locale: Locale): string {
  const t = all[locale]
  return shell({
    locale,
    title: t('site:join.deadTitle'),
    heading: t('site:join.deadHeading'),
    otherUrl: otherUrl(request, locale),
    template: 'told',
    words: { words: t('site:newPassword.deadWords') },
  })
}
