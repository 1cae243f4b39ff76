import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { acceptInvitation } from '../access/accept-invitation.ts'
import { becomeFirstAdmin } from '../access/become-first-admin.ts'
import { findInvited, type InvitedAs } from '../access/find-invited.ts'
import { isLinkUsable } from '../access/is-link-usable.ts'
import type { TryLimit } from '../access/try-limit.ts'
import type { Context } from '../context.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { findMissing, type JoinProblems, joinForm, placeRefusal, type TypedToJoin, typedToJoin } from './join-form.ts'
import { type LinkPages, linkPages, tokenOf } from './link-pages.ts'
import { sendPage } from './send-page.ts'
import type { Shell } from './shell.ts'
import type { SiteWords } from './site-words.ts'

export interface JoinParts {
  readonly nobody: Context
  readonly shell: Shell
  readonly words: SiteWords
  /** Passwords tried, counted together with those at sign-in. */
  readonly tries: TryLimit
  /** Passwords tried from one network. */
  readonly triesByAddress: TryLimit
}

type Kind = 'join' | 'first-admin'

/** The pages behind the links of an invitation and of a new install: a form, without a script. */
export function joinRoutes(app: FastifyInstance, parts: JoinParts): void {
  for (const locale of locales) {
    for (const kind of ['join', 'first-admin'] as const) {
      const url = `/${locale}/${kind}/:token`
      app.get(url, (request, reply) => show(parts, request, reply, locale, kind))
      app.post(url, (request, reply) => join(parts, request, reply, locale, kind))
    }
  }
}

async function show(parts: JoinParts, request: FastifyRequest, reply: FastifyReply, locale: Locale, kind: Kind) {
  const pages = linkPages(parts, request, locale)
  const behind = await findBehind(parts, request, kind)
  if (!behind) return sendPage(reply, 410, dead(pages, kind))
  const zone = behind.invited?.timeZone ?? (locale === 'fr' ? 'Europe/Paris' : 'UTC')
  const empty = typedToJoin.safeParse({ time_zone: zone }).data ?? typedToJoin.parse({})
  return sendPage(reply, 200, form(pages, locale, behind.invited, empty, {}))
}

/** Whom the link invites, or nobody in particular into a new install; null for a link that does not work. */
async function findBehind({ nobody }: JoinParts, request: FastifyRequest, kind: Kind) {
  const token = tokenOf(request)
  if (kind === 'first-admin') return (await isLinkUsable(nobody, 'first-admin', token)) ? { invited: null } : null
  const invited = await findInvited(nobody, token)
  return invited && { invited }
}

async function join(parts: JoinParts, request: FastifyRequest, reply: FastifyReply, locale: Locale, kind: Kind) {
  const pages = linkPages(parts, request, locale)
  const behind = await findBehind(parts, request, kind)
  if (!behind) return sendPage(reply, 410, dead(pages, kind))
  const { invited } = behind
  const again = (status: number, given: TypedToJoin, problems: JoinProblems) =>
    sendPage(reply, status, form(pages, locale, invited, given, problems))
  const read = typedToJoin.safeParse(request.body ?? {})
  if (!read.success) return again(400, typedToJoin.parse({}), placeRefusal('request-malformed', locale))
  const given = read.data
  const missing = findMissing(pages.t, given, invited === null)
  if (Object.keys(missing).length > 0) return again(400, given, missing)
  const person = { token: tokenOf(request), name: given.name, password: given.password, locale, timeZone: given.time_zone }
  const result = invited
    ? await acceptInvitation(parts.nobody, parts.tries, person)
    : await becomeFirstAdmin(parts.nobody, { ...person, email: given.email, organisationName: given.organisation_name })
  if (result.ok) return sendPage(reply, 200, welcome(pages, result.value.email))
  const { code } = result.refusal
  if (code === 'invitation-unusable' || code === 'link-unusable') return sendPage(reply, 410, dead(pages, kind))
  return again(422, given, placeRefusal(code, locale))
}

function form(pages: LinkPages, locale: Locale, invited: InvitedAs | null, given: TypedToJoin, problems: JoinProblems): string {
  const { t } = pages
  const head = {
    title: t(invited ? 'site:join.title' : 'site:join.foundTitle'),
    heading: t(invited ? 'site:join.heading' : 'site:join.foundHeading'),
  }
  return pages.form(head, joinForm({ t, locale }, invited, given, problems))
}

function welcome(pages: LinkPages, email: string): string {
  const { t } = pages
  return pages.done({ title: t('site:join.doneTitle'), heading: t('site:join.doneHeading') }, t('site:join.doneWords', { email }))
}

function dead(pages: LinkPages, kind: Kind): string {
  return pages.dead(pages.t(kind === 'join' ? 'site:join.deadWords' : 'site:join.deadFounderWords'))
}
