import { problemOf } from '@vigie/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findPasswordLink } from '../access/find-password-link.ts'
import { renewPassword } from '../access/renew-password.ts'
import type { SessionFinder } from '../access/session-finder.ts'
import type { Context } from '../context.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { type LinkPages, linkPages, tokenOf } from './link-pages.ts'
import { sendPage } from './send-page.ts'
import type { Shell } from './shell.ts'
import type { SiteWords } from './site-words.ts'

export interface NewPasswordParts {
  readonly nobody: Context
  readonly shell: Shell
  readonly words: SiteWords
  readonly sessions: Pick<SessionFinder, 'forgetPerson'>
}

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
  const pages = linkPages(parts, request, locale)
  const link = await findPasswordLink(parts.nobody, tokenOf(request))
  if (!link) return sendPage(reply, 410, pages.dead(pages.t('site:newPassword.deadWords')))
  return sendPage(reply, 200, form(pages, link.email, ''))
}

async function renew(parts: NewPasswordParts, request: FastifyRequest, reply: FastifyReply, locale: Locale) {
  const pages = linkPages(parts, request, locale)
  const { t } = pages
  const token = tokenOf(request)
  const link = await findPasswordLink(parts.nobody, token)
  if (!link) return sendPage(reply, 410, pages.dead(t('site:newPassword.deadWords')))
  const read = typed.safeParse(request.body ?? {})
  const password = read.success ? read.data.password : ''
  const result = await renewPassword(parts.nobody, { token, password })
  if (result.ok) {
    const { personId, email } = result.value
    parts.sessions.forgetPerson(personId)
    const head = { title: t('site:newPassword.title'), heading: t('site:newPassword.doneHeading') }
    return sendPage(reply, 200, pages.done(head, t('site:newPassword.doneWords', { email })))
  }
  const { code } = result.refusal
  if (code === 'link-unusable') return sendPage(reply, 410, pages.dead(t('site:newPassword.deadWords')))
  return sendPage(reply, 422, form(pages, link.email, problemOf(code, {}, locale).title))
}

function form(pages: LinkPages, email: string, problem: string): string {
  const { t } = pages
  const head = { title: t('site:newPassword.title'), heading: t('site:newPassword.heading') }
  return pages.form(head, {
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
        problem,
      },
    ],
    submit: t('site:newPassword.submit'),
  })
}
