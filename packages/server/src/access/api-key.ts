import { createHash } from 'node:crypto'
import type { Ids } from '../capabilities/ids.ts'

/** The first characters may be shown: they tell one key from another in a list, and a mistyped key from a true one. */
const form = /^vigie_([0-9a-f]{8})_([A-Za-z0-9_-]{43})$/
const bearer = /^Bearer +(\S+)$/i

/** A new key: 256 random bits, and before them the start of their own hash. `text` is shown once and never stored. */
export interface NewApiKey {
  readonly text: string
  readonly prefix: string
  readonly hash: string
}

export function newApiKey(ids: Pick<Ids, 'token'>): NewApiKey {
  const secret = ids.token()
  const prefix = `vigie_${checksum(secret)}`
  const text = `${prefix}_${secret}`
  return { text, prefix, hash: hashApiKey(text) }
}

/**
 * The key in an Authorization header, or null when there is none of our form. A typing error is seen here, without a query.
 *
 * @example parseApiKey('Bearer vigie_1f0c3a9e_…')
 */
export function parseApiKey(header: string | undefined): string | null {
  const text = bearer.exec(header ?? '')?.[1] ?? ''
  const [, prefix, secret] = form.exec(text) ?? []
  return secret !== undefined && prefix === checksum(secret) ? text : null
}

/**
 * SHA-256, in hexadecimal: what is stored, and by what a key is found. A slow hash as for passwords would gain nothing: it makes
 * guessing dear where people choose, and 256 random bits cannot be guessed at any price. It would only slow every request.
 */
export function hashApiKey(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function checksum(secret: string): string {
  return createHash('sha256').update(`prefix of ${secret}`).digest('hex').slice(0, 8)
}
