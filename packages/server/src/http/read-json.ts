import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** What stands in for a character that no text of the database can hold: NUL, and half of a pair. */
const replacement = '\ufffd'
const unstorable = /\\u(0000|[dD][89a-fA-F])/

/** Levels of lists and objects within each other. The deepest form has five; what is deeper breaks whoever walks through it. */
const deepest = 100

/** A body that could not be read; `place` says where, when that is known. */
class BodyUnreadable extends Error {
  readonly statusCode = 400
  override readonly name = 'BodyUnreadable'
}

/** A body that says of itself that it is packed, or written in other letters than UTF-8. */
class CodingUnknown extends Error {
  readonly statusCode = 415
  override readonly name = 'CodingUnknown'
}

/**
 * JSON bodies: UTF-8 is checked instead of mended silently, and characters that could not be stored become U+FFFD, so that one
 * odd character sinks neither a listing nor the batch that it came in.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser(['application/json', 'application/problem+json'], { parseAs: 'buffer' }, (request, body, done) => {
    try {
      if (isCoded(request.headers)) throw new CodingUnknown('JSON is taken in UTF-8 and not packed')
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
  if (isTooDeep(text)) throw new BodyUnreadable(`nested deeper than ${deepest} levels`)
  try {
    return unstorable.test(text) ? JSON.parse(text, storable) : JSON.parse(text)
  } catch (cause) {
    throw new BodyUnreadable(
      `not JSON: ${(cause as Error).message.replace(/^.*?(at position \d+.*|end of JSON.*)?$/s, '$1') || 'it ends too early or has a stray character'}`,
      { cause },
    )
  }
}

function isCoded({ 'content-type': type = '', 'content-encoding': packing = 'identity' }: IncomingHttpHeaders): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1] ?? 'utf-8'
  return !/^utf-?8$/i.test(charset) || packing.trim().toLowerCase() !== 'identity'
}

/** Counts brackets outside of texts, before anything walks in. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let isText = false
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (isText) {
      if (character === backslash) at++
      else if (character === quote) isText = false
    } else if (character === quote) isText = true
    else if (character === openList || character === openObject) {
      if (++depth > deepest) return true
    } else if (character === closeList || character === closeObject) depth--
  }
  return false
}

const [quote, backslash, openList, closeList, openObject, closeObject] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

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
