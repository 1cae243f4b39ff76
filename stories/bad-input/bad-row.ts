/** One thing that nobody should send, on one line, and what is answered. */
export interface BadRow {
  readonly name: string
  /**
   * Who sends what: `boss POST /api/v1/platforms {"name":7}`. `<case>` and the like stand for ids of the world; what has no other
   * content type is sent as JSON.
   */
  readonly ask: string
  /**
   * What is answered: the status, then the problem's code, then a place in the body (`.`: the whole) with words of what is wrong
   * there, or words of the detail: `400 request-malformed /name must be text`. Of what is answered otherwise, values at places:
   * `422 items.0.code=listing-malformed`.
   */
  readonly expect: string
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes that no line can hold, sent as the body. */
  readonly bytes?: Uint8Array
}

export function bad(name: string, ask: string, expect: string, more: Pick<BadRow, 'headers' | 'bytes'> = {}): BadRow {
  return { name, ask, expect, ...more }
}

/** The whole request as it goes over the wire, for what no client would send. */
export interface RawRow {
  readonly name: string
  readonly send: string | Uint8Array
  readonly expect: string
}

export function raw(name: string, send: string | Uint8Array, expect: string): RawRow {
  return { name, send, expect }
}
