import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import { PostgresDialect } from 'kysely'
import type { Ids } from '../capabilities/ids.ts'
import type { Database } from '../db/database.ts'
import { longestPassword, shortestPassword } from './check-password.ts'
import { makeBackupCodes } from './make-backup-codes.ts'
import { poolAsRole } from './pool-as-role.ts'
import { sessionLookup } from './session-lookup.ts'
import { sessionOpening } from './session-opening.ts'
import { signInTables } from './sign-in-tables.ts'
import { stampSession } from './stamp-session.ts'

const daySeconds = 24 * 60 * 60

/** Our own header, in which the routes name the caller's address; what a caller sends under this name is dropped. */
export const addressHeader = 'x-vigie-address'

export interface SignInSettings {
  readonly pool: Database['pool']
  readonly ids: Pick<Ids, 'next'>
  /** At least 32 characters; signs cookies and encrypts second factors. Changing it signs everybody out and voids their factors. */
  readonly secret: string
  /** Where people reach this server, such as 'https://vigie.example.org'. With https, cookies are marked secure. */
  readonly baseUrl: string
  /** Further origins under which the same server is reached; read at each request, since its port may be picked at start. */
  readonly trustedOrigins?: Iterable<string>
  /** Told of what fails inside better-auth; never of a wrong password. */
  readonly onFailure: (failure: Error) => void
  /** Whether nobody here is real, so that sessions may be opened without a password. */
  readonly isDemo?: boolean
}

export type SignIn = ReturnType<typeof createSignIn>

/**
 * better-auth with what Vigie uses of it: e-mail and password, an authenticator app with backup codes, sessions of 30 days. People
 * come in by invitation (create-person.ts): nobody can sign up. Its routes are opened one by one in sign-in-endpoints.ts, and
 * tries are counted there, so its own limits are off.
 */
export function createSignIn({ pool, ids, secret, baseUrl, trustedOrigins = [], onFailure, isDemo = false }: SignInSettings) {
  const { user, session, account, verification } = signInTables
  return betterAuth({
    appName: 'Vigie',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secrets: [{ version: 1, value: secret }],
    trustedOrigins: () => [...trustedOrigins],
    // Each query for itself: a transaction held between two steps of better-auth would hold PGlite's only connection.
    database: { dialect: new PostgresDialect({ pool: poolAsRole(pool, 'vigie_sign_in') }), type: 'postgres', transaction: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user,
    session: { ...session, expiresIn: 30 * daySeconds, updateAge: daySeconds },
    account: { ...account, accountLinking: { enabled: false } },
    verification,
    databaseHooks: { session: { create: { before: stampSession } } },
    plugins: [
      twoFactor({
        issuer: 'Vigie',
        schema: signInTables.twoFactor,
        backupCodeOptions: { customBackupCodesGenerate: makeBackupCodes },
      }),
      sessionLookup,
      sessionOpening(isDemo),
    ],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'vigie',
      useSecureCookies: baseUrl.startsWith('https:'),
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => ids.next() },
    },
    logger: { level: 'error', log: (_level, message, ...more) => onFailure(failureOf(message, more)) },
    onAPIError: { throw: true },
  })
}

/** The error among what is logged, or else one with the message alone: the rest may hold an address or a name. */
function failureOf(message: string, more: readonly unknown[]): Error {
  return new Error(`Sign-in: ${message}`, { cause: more.find((one) => one instanceof Error) })
}
