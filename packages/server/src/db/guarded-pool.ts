import type pg from 'pg'
import { assertOutside } from './inside-transaction.ts'

/** A pool that refuses to be asked while a transaction is open in the same chain of calls. */
export function guardedPool(pool: pg.Pool): Pick<pg.Pool, 'connect' | 'query'> & { end(): Promise<void> } {
  const guarded = {
    connect: (...given: unknown[]) => {
      assertOutside()
      return Reflect.apply(pool.connect, pool, given)
    },
    query: (...given: unknown[]) => {
      assertOutside()
      return Reflect.apply(pool.query, pool, given)
    },
    end: () => pool.end(),
  }
  return guarded as Pick<pg.Pool, 'connect' | 'query'> & { end(): Promise<void> }
}
