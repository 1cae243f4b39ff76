import { z } from 'zod'

/** One of better-auth's endpoints that we open. Every other answers 404. */
export interface SignInEndpoint {
  readonly method: 'GET' | 'POST'
  /** Below /api/auth. */
  readonly path: `/${string}`
  readonly body: z.ZodType<Readonly<Record<string, unknown>>>
  /** Whether it can be used to guess a password or a code: then tries are counted, by address and by what `account` says. */
  readonly guessable: boolean
}

const nothing = z.strictObject({}).prefault({})
const password = z.string('must be text').min(1, 'must not be empty').max(128, 'must not be longer than 128 characters')
const name = z
  .string('must be text')
  .trim()
  .min(1, 'must not be empty')
  .max(200, 'must not be longer than 200 characters')
  .regex(/^\P{Cc}*$/u, 'must not hold control characters')

/** What may be asked of better-auth, and in which form: unknown members of a body are refused, so none of its other options is reached. */
export const signInEndpoints: readonly SignInEndpoint[] = [
  {
    method: 'POST',
    path: '/sign-in/email',
    body: z.strictObject({
      email: z.email('must be a mail address').max(320, 'must not be longer than 320 characters'),
      password,
      rememberMe: z.boolean('must be true or false').optional(),
    }),
    guessable: true,
  },
  { method: 'POST', path: '/sign-out', body: nothing, guessable: false },
  { method: 'GET', path: '/get-session', body: nothing, guessable: false },
  { method: 'POST', path: '/two-factor/enable', body: z.strictObject({ password }), guessable: true },
  {
    method: 'POST',
    path: '/two-factor/verify-totp',
    body: z.strictObject({
      code: z
        .string('must be text')
        .transform(joined)
        .pipe(z.string().regex(/^\d{6}$/, 'must be six digits')),
    }),
    guessable: true,
  },
  {
    method: 'POST',
    path: '/two-factor/verify-backup-code',
    body: z.strictObject({
      code: z
        .string('must be text')
        .transform(toBackupCode)
        .pipe(z.string().regex(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/, 'must be of the form ABCDE-23456')),
    }),
    guessable: true,
  },
  { method: 'POST', path: '/two-factor/generate-backup-codes', body: z.strictObject({ password }), guessable: true },
  { method: 'POST', path: '/two-factor/disable', body: z.strictObject({ password }), guessable: true },
  {
    method: 'POST',
    path: '/change-password',
    // Whoever changes a password may do so because somebody else knows it: all other sessions end.
    body: z
      .strictObject({ currentPassword: password, newPassword: password })
      .transform((body) => ({ ...body, revokeOtherSessions: true })),
    guessable: true,
  },
  { method: 'POST', path: '/revoke-other-sessions', body: nothing, guessable: false },
  {
    method: 'POST',
    path: '/update-user',
    body: z
      .strictObject({
        name: name.optional(),
        locale: z.enum(['en', 'fr'], 'must be en or fr').optional(),
        timeZone: z.string('must be text').max(64).refine(isTimeZone, 'must be a time zone such as Europe/Paris').optional(),
      })
      .refine((body) => Object.keys(body).length > 0, 'must change something'),
    guessable: false,
  },
]

/** Codes are read out, pasted and typed in groups: what parts the groups counts for nothing. */
function joined(typed: string): string {
  return typed.slice(0, 100).replaceAll(/[\s\p{Pd}]/gu, '')
}

function toBackupCode(typed: string): string {
  return joined(typed)
    .toUpperCase()
    .replace(/^.{5}(?=.)/u, '$&-')
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
