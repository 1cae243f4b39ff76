import { ok, refuse } from '@vigie/casework'
import { type InstallCheck, routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { checkBeforeEnforce, checkRunning, type RunningInstall } from './check-running.ts'
import { countSecondFactors } from './count-second-factors.ts'
import { countUndelivered } from './count-undelivered.ts'
import { findRehearsedMail } from './find-rehearsed-mail.ts'
import { isNgo } from './is-ngo.ts'
import { sendTestMail } from './send-test-mail.ts'

/** The health of the install, for the admins of those who run it. */
export function keepingRoutes(app: FastifyInstance, gate: Gate, running: RunningInstall): void {
  serveRoute(app, gate, routes.getHealthCheck, async ({ ctx }) => {
    if (!(await isNgo(ctx))) return refuse({ code: 'not-allowed', deed: 'read-health' })
    const now = ctx.clock.now()
    const checks = await checkRunning(running, now)
    const before = running.config.mode === 'enforce' ? null : await checkBeforeEnforce(running)
    const [secondFactors, undelivered] = await ctx.inTransaction(async (tx) => [
      await countSecondFactors(tx),
      await countUndelivered(tx),
    ])
    return ok({
      checked_at: now.toISOString(),
      checks: checks.map(toView),
      before_enforce: before?.map(toView) ?? null,
      second_factors: secondFactors,
      undelivered_notices: undelivered,
    })
  })
  serveRoute(app, gate, routes.getRehearsedMail, async ({ ctx, query }) => {
    if (ctx.config.mode === 'enforce') return ok({ mail: null })
    return ok({ mail: await findRehearsedMail(ctx, query.to) })
  })
  serveRoute(app, gate, routes.sendTestMail, ({ ctx, body }) => sendTestMail(ctx, body.locale))
}

function toView({ facts, ...check }: InstallCheck) {
  return { ...check, facts: { ...facts } }
}
