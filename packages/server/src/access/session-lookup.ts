import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'

/** Who is signed in, as far as sign-in knows: what they may do is asked of their membership (find-actor.ts). */
export interface FoundSession {
  readonly personId: string
  readonly email: string
  readonly name: string
  readonly locale: string
  readonly timeZone: string
  /** Whether this session was opened with a second factor. */
  readonly secondFactor: boolean
}

/**
 * A way to look a session up that only our own code can take. better-auth's own `getSession` writes (it prolongs and deletes) and
 * hides why a database did not answer; this reads, and lets that error through.
 */
export const sessionLookup = {
  id: 'vigie-session-lookup',
  endpoints: {
    lookUpSession: createAuthEndpoint.serverOnly(
      { method: 'GET', requireHeaders: true },
      async ({ context, getSignedCookie }): Promise<FoundSession | null> => {
        const token = await getSignedCookie(context.authCookies.sessionToken.name, context.secret)
        const found = token ? await context.internalAdapter.findSession(token) : null
        if (!found || found.session.expiresAt.getTime() <= Date.now()) return null
        const { id: personId, email, name, locale, timeZone } = found.user
        return { personId, email, name, locale, timeZone, secondFactor: !!found.session.secondFactorAt }
      },
    ),
  },
} satisfies BetterAuthPlugin
