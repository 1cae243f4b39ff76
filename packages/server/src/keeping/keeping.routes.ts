import { ok, refuse } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { checkRunning, type RunningInstall } from './check-running.ts'
import { isNgo } from './is-ngo.ts'
import { sendTestMail } from './send-test-mail.ts'

/** The health of the install, for the admins of those who run it. */
export function keepingRoutes(app: FastifyInstance, gate: Gate, running: RunningInstall): void {
  serveRoute(app, gate, routes.getHealthCheck, async ({ ctx }) => {
    if (!(await isNgo(ctx))) return refuse({ code: 'not-allowed', deed: 'read-health' })
    const now = ctx.clock.now()
    const checks = await checkRunning(running, now)
    return ok({ checked_at: now.toISOString(), checks: checks.map(({ facts, ...check }) => ({ ...check, facts: { ...facts } })) })
  })
  serveRoute(app, gate, routes.sendTestMail, ({ ctx, body }) => sendTestMail(ctx, body.locale))
}
