import type { RefusalCode } from '@vigie/contract'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './problem-answer.ts'

const codes: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unknown',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body-unreadable',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-unreadable',
  BodyUnreadable: 'body-unreadable',
  CodingUnknown: 'media-type-unknown',
  HeaderMalformed: 'request-malformed',
}

/** Errors whose words are ours, and hold nothing that was sent. */
const tellable = new Set(['BodyUnreadable', 'HeaderMalformed'])

/** Causes for which trying again helps: the database or what it stands on did not answer. */
const passing = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOSPC|53300|57P0\d|08\d{3}|57014|55P03)$/

/**
 * What goes wrong on the way is answered as a problem: the caller's mistake with what was expected, ours without any detail but
 * the id by which the log line is found. An error's own words may hold what somebody wrote, so they are logged, never answered.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply))
}

function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = codes[error.code] ?? codes[error.name]
  if (code) return sendProblem(request, reply, code, tellable.has(error.name) ? { detail: error.message } : {})
  if (error.name === 'CursorUnknown')
    return sendProblem(request, reply, 'request-malformed', { problems: [{ pointer: '/query/after', problem: error.message }] })
  if (error.statusCode === 429) return sendProblem(request, reply, 'too-many-requests')
  if (error.statusCode && error.statusCode < 500) return sendProblem(request, reply, 'request-malformed')

  request.log.error(error)
  if (isPassing(error)) return sendProblem(request, reply.header('retry-after', '5'), 'unavailable')
  return sendProblem(request, reply, 'internal')
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && passing.test(String(error.code))) || isPassing(error.cause)
}
