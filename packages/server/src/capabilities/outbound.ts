/** Why a request leaves the machine: a webhook never follows a redirect, and is not held back by the pace of looks. */
export type OutboundPurpose = 'webhook' | 'look' | 'capture'

export interface OutboundRequest {
  /** For whom: a rehearsed request is shown to this organisation only. */
  readonly organisationId: string
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  /** Not those that the connection needs for itself (host, content-length, user-agent …): they are left out. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | string
  /** Of the answer's body, after decompression. What is longer is cut. */
  readonly maxBytes: number
  /** For each request of a chain of redirects, from the first look-up to the last byte; waiting for the host's turn is not counted. */
  readonly timeoutMs: number
  readonly purpose: OutboundPurpose
}

export interface OutboundAnswer {
  readonly status: number
  /** Names in small letters; several fields of one name are joined by ", ". As received: a decompressed body keeps its content-encoding. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** The body was longer than `maxBytes`. */
  readonly truncated: boolean
  /** Who answered in the end. */
  readonly url: string
  /** The addresses that sent us on, in order; `url` is not among them. */
  readonly redirects: readonly string[]
}

export interface Outbound {
  /** Any status is an answer. Throws `OutboundRefused` for what may not be asked, `OutboundFailed` when the world fails. */
  fetch(request: OutboundRequest): Promise<OutboundAnswer>
}

export type OutboundRefusalCode =
  | 'url-malformed'
  | 'scheme-refused'
  | 'credentials-refused'
  | 'port-refused'
  | 'address-refused'
  | 'too-many-redirects'
  | 'rehearsal'

/** We do not ask this. The same request would be refused again, unless names resolve otherwise or the mode changes. */
export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused'
  readonly code: OutboundRefusalCode

  constructor(code: OutboundRefusalCode, why: string) {
    super(`${code}: ${why}`)
    this.code = code
  }
}

export type OutboundFailure = 'dns' | 'connect' | 'tls' | 'timeout' | 'reset' | 'malformed'

/** The world failed: no such name, nobody there, a bad certificate, too slow, hung up, or an answer that is no HTTP. */
export class OutboundFailed extends Error {
  override readonly name = 'OutboundFailed'
  readonly kind: OutboundFailure

  constructor(kind: OutboundFailure, cause: unknown) {
    super(`the request failed: ${kind}`, { cause })
    this.kind = kind
  }
}
