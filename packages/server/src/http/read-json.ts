import type { FastifyInstance } from 'fastify'

/** What stands in for a character that no text of the database can hold: NUL, and half of a pair. */
const replacement = '\ufffd'
const unstorable = /\\u(0000|[dD][89a-fA-F])/

/** A body that could not be read; `place` says where, when that is known. */
class BodyUnreadable extends Error {
  readonly statusCode = 400
  override readonly name = 'BodyUnreadable'
}

/**
 * JSON bodies: UTF-8 is checked instead of mended silently, and characters that could not be stored become U+FFFD, so that one
 * odd character sinks neither a listing nor the batch that it came in.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser(['application/json', 'application/problem+json'], { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
}

function parseJson(bytes: Buffer): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new BodyUnreadable(`not UTF-8 at byte ${firstBroken(bytes)}`, { cause })
  }
  if (text.trim() === '') throw new BodyUnreadable('empty: expected JSON')
  try {
    return unstorable.test(text) ? JSON.parse(text, storable) : JSON.parse(text)
  } catch (cause) {
    throw new BodyUnreadable(
      `not JSON: ${(cause as Error).message.replace(/^.*?(at position \d+.*|end of JSON.*)?$/s, '$1') || 'it ends too early or has a stray character'}`,
      { cause },
    )
  }
}

function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', replacement) : value
}

/** Index of the first byte that no UTF-8 text has there: what comes before it can be decoded. */
function firstBroken(bytes: Buffer): number {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return low
}
