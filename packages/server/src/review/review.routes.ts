import { ok } from '@vigie/casework'
import { problemOf, routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { caseReader } from '../cases/case-reader.ts'
import { caseState } from '../cases/case-state.ts'
import { reopenCase } from '../cases/reopen-case.ts'
import { chooseLocale } from '../http/choose-locale.ts'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { decideCase } from './decide-case.ts'
import { decideCases } from './decide-cases.ts'
import { submitReview } from './submit-review.ts'

export function reviewRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.submitReview, async ({ ctx, params, body }) => {
    const submitted = await submitReview(ctx, params.caseId, caseReader(ctx), body)
    return submitted.ok ? ok({ review_id: submitted.value.reviewId, case: caseState(submitted.value.caseFile) }) : submitted
  })
  serveRoute(app, gate, routes.decideCase, async ({ ctx, params, body }) => {
    const decided = await decideCase(ctx, params.caseId, caseReader(ctx), body.decision, body.review)
    return decided.ok ? ok(caseState(decided.value)) : decided
  })
  serveRoute(app, gate, routes.decideCases, async ({ ctx, body, request }) => {
    const locale = chooseLocale(request.headers['accept-language'])
    const items = body.items.map(({ case_id, ...item }) => ({ caseId: case_id, ...item }))
    const answers = await decideCases(ctx, caseReader(ctx), items)
    return ok({ items: answers.map((answer) => toItem(answer, locale)) })
  })
  serveRoute(app, gate, routes.reopenCase, async ({ ctx, params, body }) => {
    const reopened = await reopenCase(ctx, params.caseId, body.reason)
    return reopened.ok ? ok(caseState(reopened.value)) : reopened
  })
}

function toItem({ caseId, result }: Awaited<ReturnType<typeof decideCases>>[number], locale: Parameters<typeof problemOf>[2]) {
  if (result.ok) return { case_id: caseId, case: caseState(result.value), refusal: null }
  const { title, status } = problemOf(result.refusal.code, {}, locale)
  return { case_id: caseId, case: null, refusal: { code: result.refusal.code, title, status } }
}
