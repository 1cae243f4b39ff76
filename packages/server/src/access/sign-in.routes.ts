import type { InputProblem } from '@vigie/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { sendProblem } from '../http/problem-answer.ts'
import { problemKind } from '../http/problem-kind.ts'
import { addressGroup } from './address-group.ts'
import { findPasswordFault } from './check-password.ts'
import { addressHeader, type SignIn } from './create-sign-in.ts'
import { sameOrigin } from './same-origin.ts'
import type { SessionFinder } from './session-finder.ts'
import type { FoundSession } from './session-lookup.ts'
import { type SignInEndpoint, signInEndpoints } from './sign-in-endpoints.ts'
import { signInRefusal } from './sign-in-refusal.ts'
import type { TryLimit } from './try-limit.ts'

export interface SignInRouteParts {
  readonly signIn: SignIn
  readonly sessions: SessionFinder
  /** Origins of our own pages, as in `sameOrigin`. */
  readonly ownOrigins: ReadonlySet<string>
  /** Tries of one address (of one IPv6 network) to guess a password or a code. */
  readonly byAddress: TryLimit
  /** Tries at one account, from wherever: by the mail address given, or by the session that is open. */
  readonly byAccount: TryLimit
}

const bodyLimit = 16 * 1024
/** All that better-auth needs of a request. The caller's address comes from the connection, never from a header of theirs. */
const passedHeaders = ['cookie', 'origin', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'] as const

/** /api/auth/*: sign in and out, second factor, password and profile; better-auth does it, behind the checks of this file. */
export function signInRoutes(app: FastifyInstance, parts: SignInRouteParts): void {
  for (const endpoint of signInEndpoints) {
    app.route({
      method: endpoint.method,
      exposeHeadRoute: false,
      url: `/api/auth${endpoint.path}`,
      bodyLimit,
      handler: (request, reply) => answer(endpoint, parts, request, reply),
    })
  }
}

async function answer(endpoint: SignInEndpoint, parts: SignInRouteParts, request: FastifyRequest, reply: FastifyReply) {
  reply.header('cache-control', 'no-store')
  const sent = sameOrigin(request, parts.ownOrigins)
  if (!sent.ok) return sendProblem(request, reply, sent.refusal.code)
  const body = endpoint.body.safeParse(request.body ?? undefined)
  if (!body.success) return sendProblem(request, reply, 'request-malformed', { problems: body.error.issues.map(toProblem) })
  const fault = typeof body.data.newPassword === 'string' ? findPasswordFault(body.data.newPassword) : null
  if (fault) return sendProblem(request, reply, fault)
  const session = endpoint.method === 'POST' ? await parts.sessions.find(request.headers.cookie) : null
  const account = accountKey(body.data, session)
  const waitSeconds = endpoint.guessable ? countTry(parts, request, account) : 0
  if (waitSeconds > 0) return sendProblem(request, reply.header('retry-after', waitSeconds), 'too-many-tries')

  const answered = await parts.signIn.handler(toFetchRequest(endpoint, request, body.data))
  const text = await answered.text()
  const given: unknown = text === '' ? null : JSON.parse(text, withoutToken)
  if (session) parts.sessions.forgetPerson(session.personId)
  for (const cookie of answered.headers.getSetCookie()) reply.header('set-cookie', cookie)
  if (answered.ok) {
    if (endpoint.guessable && account) parts.byAccount.forget(account)
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(given))
  }
  const refusal = signInRefusal(answered.status, given)
  if (!refusal) throw new Error(`Sign-in: ${endpoint.path} answered ${answered.status} without a code that is known`)
  return sendProblem(request, reply, refusal)
}

function countTry({ byAddress, byAccount }: SignInRouteParts, request: FastifyRequest, account: string | null): number {
  return byAddress.take(addressGroup(request.ip)) || (account ? byAccount.take(account) : 0)
}

/**
 * At whom one guesses: counted alike whether or not there is such an account. Null between password and code, where better-auth
 * itself allows five codes, and ten wrong ones in a row for a person.
 */
function accountKey(body: Readonly<Record<string, unknown>>, session: FoundSession | null): string | null {
  if (typeof body.email === 'string') return `email ${body.email.toLowerCase()}`
  return session ? `person ${session.personId}` : null
}

function toFetchRequest({ method, path }: SignInEndpoint, request: FastifyRequest, body: unknown): Request {
  const headers = new Headers({ [addressHeader]: request.ip })
  for (const name of passedHeaders) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const url = `http://vigie.invalid/api/auth${path}`
  if (method === 'GET') return new Request(url, { method, headers })
  headers.set('content-type', 'application/json')
  return new Request(url, { method, headers, body: JSON.stringify(body) })
}

/** The session's token stays in its cookie, where no script reads it. */
function withoutToken(name: string, value: unknown): unknown {
  return name === 'token' ? undefined : value
}

function toProblem(issue: z.core.$ZodIssue): InputProblem {
  const pointer = issue.path.map((part) => `/${String(part)}`).join('')
  return { pointer, problem: issue.message, ...problemKind(issue) }
}
