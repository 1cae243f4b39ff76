import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { acceptInvitation } from '../access/accept-invitation.ts'
import { becomeFirstAdmin } from '../access/become-first-admin.ts'
import { findInvited, type InvitedAs } from '../access/find-invited.ts'
import { isLinkUsable } from '../access/is-link-usable.ts'
import type { TryLimit } from '../access/try-limit.ts'
import type { Context } from '../context.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { findMissing, type JoinProblems, joinForm, placeRefusal, type TypedToJoin, typedToJoin } from './join-form.ts'
import { otherUrl, sendPage } from './send-page.ts'
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

const params = z.object({ token: z.string().max(200) })
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
  const behind = await findBehind(parts, request, kind)
  if (!behind) return sendPage(reply, 410, dead(parts, request, locale, kind))
  const zone = behind.invited?.timeZone ?? (locale === 'fr' ? 'Europe/Paris' : 'UTC')
  const empty = typedToJoin.safeParse({ time_zone: zone }).data ?? typedToJoin.parse({})
  return sendPage(reply, 200, form(parts, request, locale, behind.invited, empty, {}))
}

/** Whom the link invites, or nobody in particular into a new install; null for a link that does not work. */
async function findBehind({ nobody }: JoinParts, request: FastifyRequest, kind: Kind) {
  const { token } = params.parse(request.params)
  if (kind === 'first-admin') return (await isLinkUsable(nobody, 'first-admin', token)) ? { invited: null } : null
  const invited = await findInvited(nobody, token)
  return invited && { invited }
}

async function join(parts: JoinParts, request: FastifyRequest, reply: FastifyReply, locale: Locale, kind: Kind) {
  const behind = await findBehind(parts, request, kind)
  if (!behind) return sendPage(reply, 410, dead(parts, request, locale, kind))
  const { invited } = behind
  const t = parts.words[locale]
  const again = (status: number, given: TypedToJoin, problems: JoinProblems) =>
    sendPage(reply, status, form(parts, request, locale, invited, given, problems))
  const read = typedToJoin.safeParse(request.body ?? {})
  if (!read.success) return again(400, typedToJoin.parse({}), placeRefusal('request-malformed', locale))
  const given = read.data
  const missing = findMissing(t, given, invited === null)
  if (Object.keys(missing).length > 0) return again(400, given, missing)
  const { token } = params.parse(request.params)
  const person = { token, name: given.name, password: given.password, locale, timeZone: given.time_zone }
  const result = invited
    ? await acceptInvitation(parts.nobody, parts.tries, person)
    : await becomeFirstAdmin(parts.nobody, { ...person, email: given.email, organisationName: given.organisation_name })
  if (result.ok) return sendPage(reply, 200, welcome(parts, request, locale, result.value.email))
  const { code } = result.refusal
  if (code === 'invitation-unusable' || code === 'link-unusable') return sendPage(reply, 410, dead(parts, request, locale, kind))
  return again(422, given, placeRefusal(code, locale))
}

function form(
  { shell, words }: JoinParts,
  request: FastifyRequest,
  locale: Locale,
  invited: InvitedAs | null,
  given: TypedToJoin,
  problems: JoinProblems,
): string {
  const t = words[locale]
  return shell({
    locale,
    title: t(invited ? 'site:join.title' : 'site:join.foundTitle'),
    heading: t(invited ? 'site:join.heading' : 'site:join.foundHeading'),
    otherUrl: otherUrl(request, locale),
    template: 'join',
    words: joinForm({ t, locale }, invited, given, problems),
  })
}

function welcome({ shell, words: all }: JoinParts, request: FastifyRequest, locale: Locale, email: string): string {
  const t = all[locale]
  const words = { words: t('site:join.doneWords', { email }), link: { url: '/work', name: t('site:join.signIn') } }
  return shell({
    locale,
    title: t('site:join.doneTitle'),
    heading: t('site:join.doneHeading'),
    otherUrl: otherUrl(request, locale),
    template: 'told',
    words,
  })
}

function dead({ shell, words: all }: JoinParts, request: FastifyRequest, locale: Locale, kind: Kind): string {
  const t = all[locale]
  const words = { words: kind === 'join' ? t('site:join.deadWords') : t('site:join.deadFounderWords') }
  return shell({
    locale,
    title: t('site:join.deadTitle'),
    heading: t('site:join.deadHeading'),
    otherUrl: otherUrl(request, locale),
    template: 'told',
    words,
  })
}
