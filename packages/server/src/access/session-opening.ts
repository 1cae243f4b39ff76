import { invariant } from '@vigie/casework'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * A way to open somebody's session that only our own code can take, and only the demo world does (open-session-of.ts): nobody there
 * has a password. It has no path, so that no request reaches it.
 */
export const sessionOpening = (isDemo: boolean) =>
  ({
    id: 'vigie-session-opening',
    endpoints: {
      openSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ email: z.string(), locale: z.string() }) },
        async (ctx): Promise<boolean> => {
          invariant(isDemo, 'sessions are opened without a password in the demo world alone')
          const { internalAdapter } = ctx.context
          const found = await internalAdapter.findUserByEmail(ctx.body.email)
          if (!found) return false
          const user = await internalAdapter.updateUser(found.user.id, { locale: ctx.body.locale })
          const session = await internalAdapter.createSession(found.user.id)
          await setSessionCookie(ctx, { session, user })
          return true
        },
      ),
    },
  }) satisfies BetterAuthPlugin
