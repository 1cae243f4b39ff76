import { OutboundFailed, type OutboundFailure, OutboundRefused } from './outbound.ts'

/** Codes of Node, OpenSSL, c-ares, zlib and undici by what they mean to whoever asked. The first that matches counts. */
const kinds: readonly (readonly [OutboundFailure, RegExp])[] = [
  ['timeout', /^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/],
  ['dns', /^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/],
  [
    'tls',
    /^(ERR_(TLS|SSL|OSSL)_?|CERT_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH_)/,
  ],
  ['malformed', /^(Z_|ERR__ERROR_FORMAT_|ERR_BROTLI_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)/],
  ['connect', /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM)$/],
  ['reset', /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_ABORTED)$/],
]

/** What a thrown thing is: refusals and failures as they are, codes of the network as a failure, a bug as itself. */
export function failureOf(error: unknown, otherwise?: OutboundFailure): Error {
  if (error instanceof OutboundRefused || error instanceof OutboundFailed) return error
  if (!(error instanceof Error)) return new Error('something was thrown that is no Error', { cause: error })
  if (error.name === 'HTTPParserError') return new OutboundFailed('malformed', error)

  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const kind = kinds.find(([, pattern]) => pattern.test(code))?.[0] ?? otherwise
  return kind ? new OutboundFailed(kind, error) : error
}
