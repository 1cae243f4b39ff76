import { deleteExpiredSessions } from '../access/session-store.ts'
import type { Context, Tx } from '../context.ts'
import { clearExpiredKeys, planClearing } from '../intake/clear-expired-keys.ts'
import type { Job } from '../jobs/job.ts'
import { askErasure } from './ask-erasure.ts'
import { emptyListings, listingsAtOnce } from './empty-listings.ts'
import { emptyReports, removeReceipts } from './erasure-store.ts'
import { emptyInvitations, removeHandled, removeTokensUntil } from './expired-store.ts'
import { listExpiredListings, listExpiredReports, listFormerMembers } from './find-expired.ts'
import { emptyLiftedHolds } from './hold-store.ts'
import { removeRehearsed } from './remove-rehearsed.ts'
import { keptSince } from './retention.ts'

type Clearing = Pick<Context, 'inTransaction' | 'objects' | 'vault' | 'clock' | 'ids' | 'acting'>

/** Rounds of one sweep in one run; what is left then waits for the next. */
const mostRounds = 40
const soonMs = 60_000

/**
 * Let go of what has been kept long enough (retention.ts), in small transactions. Runs daily for each organisation, and again soon
 * where much is left. The next run is planned first, so that a run that fails does not end the chain.
 */
export async function clearExpired(ctx: Clearing, job: Job): Promise<void> {
  await ctx.inTransaction((tx) => planClearing(tx))
  await clearExpiredKeys(ctx, job)
  const sweeps = [clearListings, clearReports, clearRows, clearSessions, clearMembers]
  let isMore = false
  for (const sweep of sweeps) isMore = (await repeat(() => sweep(ctx))) || isMore
  const rehearsedSince = keptSince('rehearsedMessage', ctx.clock.now()).toISOString()
  await removeRehearsed(ctx, ({ at }) => at < rehearsedSince)
  if (!isMore) return
  await ctx.inTransaction((tx) => tx.schedule('clear-expired', tx.organisationId, new Date(tx.now.getTime() + soonMs)))
}

/** @returns whether there may be more after the last round */
async function repeat(sweep: () => Promise<boolean>): Promise<boolean> {
  for (let round = 0; round < mostRounds; round++) if (!(await sweep())) return false
  return true
}

async function clearListings(ctx: Clearing): Promise<boolean> {
  const ids = await ctx.inTransaction((tx) => listExpiredListings(tx, listingsAtOnce))
  await emptyListings(ctx, ids)
  return ids.length === listingsAtOnce
}

function clearReports(ctx: Clearing): Promise<boolean> {
  return ctx.inTransaction(async (tx) => {
    const ids = await listExpiredReports(tx, rowsAtOnce)
    if (ids.length === 0) return false
    await emptyReports(tx, ids)
    await removeReceipts(tx, ids)
    return ids.length === rowsAtOnce
  })
}

const rowsAtOnce = 500
/** As deleteExpiredSessions() says. */
const sessionsAtOnce = 1000

function clearRows(ctx: Clearing): Promise<boolean> {
  return ctx.inTransaction(async (tx: Tx) => {
    const since = (what: Parameters<typeof keptSince>[0]) => keptSince(what, tx.now)
    const touched = [
      await emptyInvitations(tx, rowsAtOnce),
      await removeTokensUntil(tx, since('token'), rowsAtOnce),
      await removeHandled(tx, since('handledEvent'), rowsAtOnce),
      await emptyLiftedHolds(tx, since('liftedHold')),
    ]
    return touched.some((rows) => rows >= rowsAtOnce)
  })
}

/** Sessions are nobody's organisation's: whichever organisation's run comes first clears them for all. */
async function clearSessions(ctx: Clearing): Promise<boolean> {
  return (await ctx.inTransaction(({ query, now }) => deleteExpiredSessions(query, now))) >= sessionsAtOnce
}

/** Who left long ago is erased as if they had asked for it. */
async function clearMembers(ctx: Clearing): Promise<boolean> {
  const personIds = await ctx.inTransaction((tx) => listFormerMembers(tx, listingsAtOnce))
  for (const personId of personIds) await askErasure(ctx, { kind: 'member', personId })
  return false
}
