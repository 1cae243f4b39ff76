import type { InputProblem, RefusalCode } from '@vigie/contract'

/** What the server answers instead of what was asked for (RFC 9457), as the pages use it. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: RefusalCode
  /** Where in what was sent something is wrong: JSON Pointer → what was expected. */
  readonly problems: readonly InputProblem[]
  readonly facts: Readonly<Record<string, unknown>>
  /** By this the server's log knows the request. */
  readonly requestId: string | null

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body.title ?? status))
    this.status = status
    this.code = (body.code ?? 'internal') as RefusalCode
    this.problems = (body.problems ?? []) as Problem['problems']
    this.facts = (body.facts ?? {}) as Problem['facts']
    this.requestId = (body.request_id ?? null) as string | null
  }
}

/** No answer came: the network or the server is away. Nothing is known of what became of the request. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

export function hasCode(error: unknown, code: RefusalCode): boolean {
  return error instanceof Problem && error.code === code
}
