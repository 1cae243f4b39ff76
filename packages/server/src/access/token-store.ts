import type { Context, Tx } from '../context.ts'
import { type TokenPurpose, tokenHash } from './token-hash.ts'

/** A secret to hand out; its hash alone is stored. */
export interface NewToken {
  readonly purpose: TokenPurpose
  readonly secret: string
  /** What it lets its holder do something about: an invitation, a notice, a report. */
  readonly subjectId: string
  /** Null: it does not expire. */
  readonly expiresAt: Date | null
}

/** What is known of a token. Who answers its holder says of an expired, a used and an unknown one the same. */
export interface FoundToken {
  readonly hash: string
  readonly organisationId: string
  readonly subjectId: string
  readonly expiresAt: Date | null
  readonly usedAt: Date | null
}

export async function saveToken(
  { query, organisationId, now }: Tx,
  { purpose, secret, subjectId, expiresAt }: NewToken,
): Promise<void> {
  const hash = tokenHash(purpose, secret)
  const row = { hash, purpose, organisation_id: organisationId, subject_id: subjectId, created_at: now, expires_at: expiresAt }
  await query.insertInto('token').values(row).execute()
}

/** Whose a secret is, before it is known in which organisation to look. */
export async function findToken(ctx: Pick<Context, 'lookup'>, purpose: TokenPurpose, secret: string): Promise<FoundToken | null> {
  const hash = tokenHash(purpose, secret)
  const row = await ctx.lookup((query) =>
    query
      .selectFrom('token')
      .select([
        'hash',
        'organisation_id as organisationId',
        'subject_id as subjectId',
        'expires_at as expiresAt',
        'used_at as usedAt',
      ])
      .where('hash', '=', hash)
      .executeTakeFirst(),
  )
  return row ?? null
}

/** @example isUsable(found, ctx.clock.now()) */
export function isUsable({ expiresAt, usedAt }: Pick<FoundToken, 'expiresAt' | 'usedAt'>, now: Date): boolean {
  return usedAt === null && (expiresAt === null || expiresAt > now)
}

/** Use a token up. @returns whether it was there and unused: of two who use it at once, one gets true */
export async function useToken({ query, now }: Tx, hash: string): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('token')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** All tokens of this subject are unknown from now on. */
export async function removeTokens({ query, organisationId }: Tx, subjectId: string): Promise<void> {
  await query.deleteFrom('token').where('organisation_id', '=', organisationId).where('subject_id', '=', subjectId).execute()
}
