import { type ProblemDetails, problemMediaType, problemOf, type RefusalCode } from '@vigie/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { chooseLocale } from './choose-locale.ts'

type More = Pick<ProblemDetails, 'detail' | 'problems' | 'facts'>

/** Answer with a refusal as problem details, in the caller's language, with the id under which the log knows the request. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, code: RefusalCode, more: More = {}): FastifyReply {
  const locale = chooseLocale(request.headers['accept-language'])
  const problem = problemOf(code, { ...more, request_id: request.id }, locale)
  reply.header('vary', 'accept-language').header('content-language', locale).header('cache-control', 'no-store')
  return reply.code(problem.status).type(problemMediaType).send(JSON.stringify(problem))
}
