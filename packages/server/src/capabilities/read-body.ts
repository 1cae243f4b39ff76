import { pipeline, Readable, type Transform } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { OutboundFailed } from './outbound.ts'

/** What we say we can read. `deflate` is read too, but servers disagree on what it means. */
export const readableEncodings = 'gzip, br'

/** An honest body is hardly longer compressed than not; this much is left for what it is wrapped in. */
const wrappingBytes = 65_536

/** Twice compressed happens by mistake; more often is an attack. */
const mostEncodings = 2

/**
 * Read a body up to `maxBytes`, decompressed as it comes: neither a long body, nor a short one that unpacks to a long one, nor a
 * long one that unpacks to nothing takes more memory or traffic than that. `truncated` when there was more.
 */
export async function readBody(
  source: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<{ body: Buffer; truncated: boolean }> {
  const decoders = decodersOf(contentEncoding)
  let truncated = false
  const atMost = Readable.from(
    firstBytes(source, maxBytes + wrappingBytes, () => {
      truncated = true
    }),
    { objectMode: false },
  )
  // Whatever fails on the way destroys the last stream with its error, and the loop below throws it.
  const plain = decoders.length === 0 ? atMost : (pipeline([atMost, ...decoders], () => {}) as unknown as Readable)

  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length > maxBytes) break
    }
  } finally {
    source.destroy()
  }
  return { body: Buffer.concat(chunks, Math.min(length, maxBytes)), truncated: truncated || length > maxBytes }
}

async function* firstBytes(source: Readable, limit: number, cut: () => void): AsyncGenerator<Buffer> {
  let left = limit
  for await (const chunk of source as AsyncIterable<Buffer>) {
    yield chunk.subarray(0, left)
    left -= chunk.length
    if (left < 0) return cut()
  }
}

/** A decoder for each encoding, the last applied first. They take an end too soon for an end, as browsers do. */
function decodersOf(contentEncoding = ''): Transform[] {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const encodings = names.filter((name) => name !== '' && name !== 'identity')
  if (encodings.length > mostEncodings) throw new OutboundFailed('malformed', new Error(`${encodings.length} content encodings`))
  return encodings.toReversed().map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
    if (name === 'deflate') return createInflate({ finishFlush: constants.Z_SYNC_FLUSH })
    if (name === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
    throw new OutboundFailed('malformed', new Error('a content encoding that was not asked for'))
  })
}
