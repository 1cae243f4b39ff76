import type { RefusalCode } from '@vigie/casework'

/**
 * better-auth's code → ours. Not here: codes that cannot come from the endpoints and bodies that we let through; one of those is a
 * bug and answered as one. A wrong address and a wrong password are one code, so that nobody learns who has an account.
 */
const codes = {
  INVALID_EMAIL_OR_PASSWORD: 'sign-in-failed',
  INVALID_PASSWORD: 'password-wrong',
  PASSWORD_TOO_SHORT: 'password-too-weak',
  PASSWORD_TOO_LONG: 'password-too-weak',
  INVALID_CODE: 'code-wrong',
  INVALID_BACKUP_CODE: 'code-wrong',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in-expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in-expired',
  ACCOUNT_TEMPORARILY_LOCKED: 'too-many-tries',
  TOTP_ALREADY_ENABLED: 'second-factor-on',
  TOTP_NOT_ENABLED: 'second-factor-off',
  TWO_FACTOR_NOT_ENABLED: 'second-factor-off',
  BACKUP_CODES_NOT_ENABLED: 'second-factor-off',
  UNAUTHORIZED: 'not-signed-in',
  FAILED_TO_GET_SESSION: 'not-signed-in',
  INVALID_ORIGIN: 'cross-site',
  MISSING_OR_NULL_ORIGIN: 'cross-site',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'cross-site',
} as const satisfies Readonly<Record<string, RefusalCode>>

export const knownSignInCodes = Object.keys(codes) as readonly (keyof typeof codes)[]

/** The refusal that a failed answer of better-auth stands for; null for one that should not occur. */
export function signInRefusal(status: number, body: unknown): RefusalCode | null {
  if (status >= 500 || typeof body !== 'object' || body === null || !('code' in body)) return null
  const code = knownSignInCodes.find((known) => known === body.code)
  return code ? codes[code] : null
}
