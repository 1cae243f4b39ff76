import { problemOf, type RefusalCode } from '@vigie/contract'
import { z } from 'zod'
import type { InvitedAs } from '../access/find-invited.ts'
import type { Locale } from '../http/choose-locale.ts'
import type { SiteWords } from './site-words.ts'

/** A name may come to stand in the head of a mail. */
const oneLine = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
  .default('')

/** What somebody types who joins, or who sets a new install up. */
export const typedToJoin = z.object({
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
export type TypedToJoin = z.output<typeof typedToJoin>

/** What is wrong with a form, field by field; `rest` is no field's. */
export type JoinProblems = Partial<Record<keyof TypedToJoin | 'rest', string>>

type T = SiteWords[Locale]

/** What is missing, before anything is tried. */
export function findMissing(t: T, given: TypedToJoin, isFounder: boolean): JoinProblems {
  const needed = t('site:join.needed')
  const isMail = z.email().safeParse(given.email).success
  return {
    ...(isFounder && given.organisation_name === '' && { organisation_name: needed }),
    ...(isFounder && !isMail && { email: t(given.email === '' ? 'site:join.needed' : 'site:join.emailWrong') }),
    ...(given.name === '' && { name: needed }),
    ...(given.password === '' && { password: needed }),
  }
}

/** A refusal, at the field that it is about. */
export function placeRefusal(code: RefusalCode, locale: Locale): JoinProblems {
  const says = problemOf(code, {}, locale).title
  if (code === 'password-too-weak' || code === 'password-too-common' || code === 'sign-in-failed') return { password: says }
  return code === 'person-exists' ? { email: says } : { rest: says }
}

/** The form's words and fields, with what was typed and what is wrong with it. */
export function joinForm(
  { t, locale }: { readonly t: T; readonly locale: Locale },
  invited: InvitedAs | null,
  given: TypedToJoin,
  problems: JoinProblems,
) {
  const isFounder = invited === null
  const text = (name: 'organisation_name' | 'email' | 'name' | 'password', more: Readonly<Record<string, string>>) => ({
    name,
    hint: '',
    type: 'text',
    value: name === 'password' ? '' : given[name],
    problem: problems[name] ?? '',
    ...more,
  })
  const founding = [
    text('organisation_name', {
      label: t('site:join.organisation'),
      hint: t('site:join.organisationHint'),
      autocomplete: 'organization',
    }),
    text('email', { label: t('site:join.email'), type: 'email', autocomplete: 'email' }),
  ]
  return {
    invites: invited && t('site:join.invites', { ...invited, roles: rolesIn(t, locale, invited) }),
    lede: t(isFounder ? 'site:join.foundLede' : 'site:join.lede'),
    wrong: t('site:wrong'),
    problem: problems.rest ?? null,
    fields: [
      ...(isFounder ? founding : []),
      text('name', { label: t('site:join.name'), hint: t('site:join.nameHint'), autocomplete: 'name' }),
      text('password', {
        label: t('site:join.password'),
        hint: t('site:join.passwordHint'),
        type: 'password',
        autocomplete: 'new-password',
      }),
      {
        name: 'time_zone',
        label: t('site:join.timeZone'),
        hint: '',
        options: ['UTC', ...Intl.supportedValuesOf('timeZone')],
        value: given.time_zone,
        problem: '',
      },
    ],
    submit: t(isFounder ? 'site:join.found' : 'site:join.submit'),
  }
}

function rolesIn(t: T, locale: Locale, { roles }: InvitedAs): string {
  const names = roles.map((role) => t(`codes:role.${role}`).toLocaleLowerCase(locale))
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}
