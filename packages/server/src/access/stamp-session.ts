import { createHash } from 'node:crypto'
import type { GenericEndpointContext } from 'better-auth'
import { APIError } from 'better-auth/api'

/** A code is accepted one period early and one late: after this it cannot be right any more. */
const codeLifeMs = 120_000

/** A browser's own description of itself; the longest that is kept. */
const longestUserAgent = 300

interface NewSession extends Record<string, unknown> {
  readonly userId: string
  readonly userAgent?: string | null | undefined
  readonly ipAddress?: string | null | undefined
}

/**
 * Before a session is stored: write down whether its second factor was shown, per session and not per person, because a browser
 * signed in before the factor was switched on has not shown it.
 * Throws better-auth's INVALID_CODE when the code of an authenticator app was used before (RFC 6238, 5.2).
 */
export async function stampSession(session: NewSession, context: GenericEndpointContext | null) {
  if (context?.path === '/two-factor/verify-totp') await spendCode(session.userId, String(context.body.code), context)
  return {
    data: {
      secondFactorAt: secondFactorAt(context),
      userAgent: session.userAgent?.slice(0, longestUserAgent) || null,
      ipAddress: session.ipAddress || null,
    },
  }
}

function secondFactorAt(context: GenericEndpointContext | null): Date | null {
  const path = context?.path
  if (path === '/two-factor/verify-totp' || path === '/two-factor/verify-backup-code') return new Date()
  // A changed password ends every session and opens a new one for whoever changed it.
  if (path === '/change-password') return (context?.context.session?.session.secondFactorAt as Date | undefined) ?? null
  return null
}

/** The id is made from person and code, so that the second insert of the same code fails, however close they are. */
async function spendCode(personId: string, code: string, { context }: GenericEndpointContext): Promise<void> {
  const now = new Date()
  try {
    await context.adapter.create({
      model: 'verification',
      data: {
        id: uuidFrom(`code of an authenticator app: ${personId} ${code}`),
        identifier: 'code-used',
        value: '',
        expiresAt: new Date(now.getTime() + codeLifeMs),
        createdAt: now,
        updatedAt: now,
      },
      forceAllowId: true,
    })
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' })
  }
}

function uuidFrom(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** PostgreSQL's unique_violation. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}
