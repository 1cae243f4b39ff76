import { AsyncLocalStorage } from 'node:async_hooks'
import { InvariantError } from '@vigie/casework'

const inside = new AsyncLocalStorage<true>()

/** Run with the mark that a transaction is open, so that a query outside of it is noticed. */
export function markInside<T>(work: () => Promise<T>): Promise<T> {
  return inside.run(true, work)
}

/** Run what has a transaction of its own by design, though it was started from within another's code. */
export function markOutside<T>(work: () => T): T {
  return inside.exit(work)
}

/**
 * Throws while a transaction is open in this chain of calls: a second connection would not see its rows, and on PGlite, which
 * has one connection, would wait for ever.
 */
export function assertOutside(): void {
  if (inside.getStore()) throw new InvariantError('a query outside the open transaction: use its tx')
}
