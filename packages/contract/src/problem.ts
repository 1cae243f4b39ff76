import type { InputProblem } from './read-listing.ts'
import type { RefusalCode } from './refusal-code.ts'

/** What is answered instead of a result: problem details of RFC 9457, sent as `application/problem+json`. */
export interface ProblemDetails {
  /** The address of the code's description, relative to the server. */
  readonly type: `/problems/${RefusalCode}`
  readonly title: string
  readonly status: number
  readonly code: RefusalCode
  readonly detail?: string
  /** What is wrong with the body, place by place. */
  readonly problems?: readonly InputProblem[]
}

/** The HTTP status and the one English sentence of each refusal; a code that is missing here does not compile. */
const refusals = {
  'listing-malformed': { status: 400, title: 'The listing is not of the documented form.' },
  'listing-empty': { status: 422, title: 'The listing has neither title nor description nor images.' },
  'not-allowed': { status: 403, title: 'Your role does not let you do this.' },
  'case-not-found': { status: 404, title: 'There is no such case.' },
  'case-not-assignable': { status: 409, title: 'The case cannot be assigned in its present status.' },
  'case-not-decidable': { status: 409, title: 'The case cannot be decided in its present status.' },
  'case-not-yours': { status: 403, title: 'The case is assigned to somebody else.' },
} as const satisfies Record<RefusalCode, { status: number; title: string }>

/** Every public refusal code. */
export const refusalCodes = Object.keys(refusals) as readonly RefusalCode[]

export const problemMediaType = 'application/problem+json'

/** The HTTP status that answers a refusal. */
export function statusOf(code: RefusalCode): number {
  return refusals[code].status
}

/** @example problemOf('listing-malformed', { problems: [{ pointer: '/price', problem: 'must be a number …' }] }) */
export function problemOf(code: RefusalCode, more: Pick<ProblemDetails, 'detail' | 'problems'> = {}): ProblemDetails {
  const { title, status } = refusals[code]
  return { type: `/problems/${code}`, title, status, code, ...more }
}
