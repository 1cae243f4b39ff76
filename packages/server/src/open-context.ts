import { systemClock } from './capabilities/clock.ts'
import { randomIds } from './capabilities/ids.ts'
import type { Acting, Context } from './context.ts'
import { asLookup } from './db/in-transaction.ts'
import { openTransaction, type TransactionParts } from './events/open-transaction.ts'

/** What every caller's context shares. */
export type SharedContext = Omit<Context, 'acting' | 'inTransaction' | 'lookup' | 'as'>

/** Nobody yet: what a request acts as before it is known whose it is. Sees no organisation's rows. */
export const nobody: Acting = { organisationId: '', actor: 'public' }

/** A context for whoever acts, over one database. */
export function openContext(
  shared: SharedContext,
  parts: Omit<TransactionParts, 'clock' | 'ids'>,
  acting: Acting = nobody,
): Context {
  return {
    ...shared,
    acting,
    inTransaction: (work) => openTransaction({ ...parts, clock: shared.clock, ids: shared.ids }, acting, work),
    lookup: (work) => asLookup(parts.database, work),
    as: (other) => openContext(shared, parts, other),
  }
}

export const realTime = { clock: systemClock, ids: randomIds }
