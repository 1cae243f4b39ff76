import type { FastifyRequest } from 'fastify'

/** The request cannot be read, for a reason that lies in a header. Answered 400. */
export class HeaderMalformed extends Error {
  override readonly name = 'HeaderMalformed'
  readonly statusCode = 400
}

const longest = 200

/**
 * The request's Idempotency-Key, or null where it has none. Throws `HeaderMalformed` when it is not 1 to 200 visible characters
 * of ASCII.
 */
export function idempotencyKeyOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const key = headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]+$/.test(key) || key.length > longest) {
    throw new HeaderMalformed(`Idempotency-Key must be 1 to ${longest} visible characters of ASCII`)
  }
  return key
}
