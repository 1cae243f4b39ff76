import { createHash } from 'node:crypto'

/** What a secret handed out once is good for. */
export const tokenPurposes = [
  'invitation',
  'first-admin',
  'new-password',
  'new-password-by-operator',
  'answer',
  'receipt',
] as const
export type TokenPurpose = (typeof tokenPurposes)[number]

/**
 * What is stored of a one-time secret: SHA-256 in hexadecimal over purpose and secret, so that a secret made for one purpose is
 * nothing for another. The secrets are random (256 bits, a receipt's code 100), so a fast hash is enough (see api-key.ts).
 *
 * @example tokenHash('invitation', ids.token())
 */
export function tokenHash(purpose: TokenPurpose, secret: string): string {
  return createHash('sha256').update(`${purpose}\n${secret}`).digest('hex')
}
