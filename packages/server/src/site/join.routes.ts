import type { RefusalCode } from '@vigie/casework'
import { problemOf } from '@vigie/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { acceptInvitation } from '../access/accept-invitation.ts'
import { becomeFirstAdmin } from '../access/become-first-admin.ts'
import type { TryLimit } from '../access/try-limit.ts'
import type { Context } from '../context.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
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
/** A name may come to stand in the head of a mail. */
const oneLine = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
  .default('')
const typed = z.object({
  organisation_name: oneLine,
  name: oneLine,
  email: z.string().trim().max(320).default(''),
  password: z.string().max(1000).default(''),
  // Of those that the form offers: another would break whatever writes a date.
  time_zone: z
    .string()
    .refine((zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone))
    .default('UTC'),
})
type Typed = z.output<typeof typed>
type Kind = 'join' | 'first-admin'

/** The pages behind the links of an invitation and of a new install: a form, without a script. */
export function joinRoutes(app: FastifyInstance, parts: JoinParts): void {
  for (const locale of locales) {
    for (const kind of ['join', 'first-admin'] as const) {
      const url = `/${locale}/${kind}/:token`
      const empty = typed.parse({ time_zone: locale === 'fr' ? 'Europe/Paris' : 'UTC' })
      app.get(url, (request, reply) => sendPage(reply, 200, form(parts, request, locale, kind, empty, null)))
      app.post(url, (request, reply) => join(parts, request, reply, locale, kind))
    }
  }
}

async function join(parts: JoinParts, request: FastifyRequest, reply: FastifyReply, locale: Locale, kind: Kind) {
  const read = typed.safeParse(request.body ?? {})
  if (!read.success) return sendPage(reply, 400, form(parts, request, locale, kind, typed.parse({}), 'request-malformed'))
  const given = read.data
  const { token } = params.parse(request.params)
  const person = { token, name: given.name, password: given.password, locale, timeZone: given.time_zone }
  const isFilled =
    given.name !== '' && (kind === 'join' || (given.organisation_name !== '' && z.email().safeParse(given.email).success))
  if (!isFilled) return sendPage(reply, 400, form(parts, request, locale, kind, given, 'request-malformed'))
  const result =
    kind === 'join'
      ? await acceptInvitation(parts.nobody, parts.tries, person)
      : await becomeFirstAdmin(parts.nobody, { ...person, email: given.email, organisationName: given.organisation_name })
  if (result.ok) return sendPage(reply, 200, welcome(parts, request, locale, result.value.email))
  const { code } = result.refusal
  if (code === 'invitation-unusable' || code === 'link-unusable') return sendPage(reply, 410, dead(parts, request, locale, kind))
  return sendPage(reply, 422, form(parts, request, locale, kind, given, code))
}

function form(
  { shell, words }: JoinParts,
  request: FastifyRequest,
  locale: Locale,
  kind: Kind,
  given: Typed,
  problem: RefusalCode | 'request-malformed' | null,
): string {
  const t = words[locale]
  const isFounder = kind === 'first-admin'
  const founding = [
    {
      name: 'organisation_name',
      label: t('site:join.organisation'),
      hint: t('site:join.organisationHint'),
      type: 'text',
      autocomplete: 'organization',
      value: given.organisation_name,
    },
    { name: 'email', label: t('site:join.email'), hint: '', type: 'email', autocomplete: 'email', value: given.email },
  ]
  const fields = [
    ...(isFounder ? founding : []),
    {
      name: 'name',
      label: t('site:join.name'),
      hint: t('site:join.nameHint'),
      type: 'text',
      autocomplete: 'name',
      value: given.name,
    },
    {
      name: 'password',
      label: t('site:join.password'),
      hint: t('site:join.passwordHint'),
      type: 'password',
      autocomplete: 'new-password',
      value: '',
    },
    {
      name: 'time_zone',
      label: t('site:join.timeZone'),
      hint: '',
      options: ['UTC', ...Intl.supportedValuesOf('timeZone')],
      value: given.time_zone,
    },
  ]
  return shell({
    locale,
    title: isFounder ? t('site:join.foundTitle') : t('site:join.title'),
    heading: isFounder ? t('site:join.foundHeading') : t('site:join.heading'),
    otherUrl: otherUrl(request, locale),
    template: 'join',
    words: {
      lede: isFounder ? t('site:join.foundLede') : t('site:join.lede'),
      wrong: t('site:wrong'),
      problem: problem && problemOf(problem, {}, locale).title,
      fields,
      submit: isFounder ? t('site:join.found') : t('site:join.submit'),
    },
  })
}

function welcome({ shell, words: all }: JoinParts, request: FastifyRequest, locale: Locale, email: string): string {
  const t = all[locale]
  const words = { words: t('site:join.doneWords', { email }) }
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
