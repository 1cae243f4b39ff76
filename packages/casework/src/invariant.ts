/** A bug: something that cannot be, was. Never caught between where it is thrown and the edge, where it is answered without detail. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/**
 * State what must hold. Throws when it does not.
 *
 * @example invariant(notice.listings.length > 0, 'a notice covers at least one listing')
 */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new InvariantError(why)
}

/** The end of an exhaustive switch: does not compile while a case is missing, and throws if data from outside brings one. */
export function unreachable(value: never): never {
  throw new InvariantError(`unexpected ${JSON.stringify(value)}`)
}
