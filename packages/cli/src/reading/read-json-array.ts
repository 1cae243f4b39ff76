import { isUtf8 } from 'node:buffer'
import { feed, type Scan, type Scanned } from './feed.ts'
import { firstPiece, locateJsonError } from './locate-json-error.ts'
import { isJsonSpace, newElementCursor, passElement } from './pass-element.ts'
import { type JsonExpected, maxRowBytes, type Row } from './row.ts'

const [comma, openBracket, closeBracket] = [0x2c, 0x5b, 0x5d]

/**
 * One JSON array of listings, element by element, never held whole. Only the array's own brackets, commas and quotes are
 * followed by hand; each element goes to `JSON.parse`. A broken element ends the reading, because what lies behind a
 * missing bracket or quote would be guesswork; so does an array that never ends.
 * @param firstByte where the array's bytes begin in the file (3 behind a byte-order mark)
 */
export function readJsonArray(chunks: AsyncIterable<Buffer>, firstByte = 0): AsyncGenerator<readonly Row[]> {
  return feed(chunks, scanJsonArray(firstByte))
}

/** What may stand next; `value-or-close` only directly behind the opening bracket. */
type Next = 'array' | 'value-or-close' | 'value' | 'comma-or-close' | 'nothing'

function scanJsonArray(firstByte: number): Scan<Row> {
  let next: Next = 'array'
  let index = 0
  let passed = firstByte
  /** Set while an over-long element is being passed over. */
  let overlong: ReturnType<typeof newElementCursor> | null = null

  return (bytes, final): Scanned<Row> => {
    const rows: Row[] = []
    let at = 0
    const stop = (error: Broken): Scanned<Row> => {
      rows.push({ at: index, problem: { code: 'array-broken', ...error, byte: passed + at + error.byte } })
      return { found: rows, taken: bytes.length, stopped: true }
    }

    for (;;) {
      if (!overlong) at = pastSpace(bytes, at)
      if (at === bytes.length) break

      const after: Next | null = punctuation(next, bytes[at])
      if (after && !overlong) {
        next = after
        at += 1
        continue
      }
      if (next !== 'value' && next !== 'value-or-close') return stop({ byte: 0, found: pieceAt(bytes, at), expected: next })

      const cursor: ReturnType<typeof newElementCursor> = overlong ?? newElementCursor()
      const end = passElement(cursor, bytes, at)
      if (end === at && !overlong) return stop({ byte: 0, found: pieceAt(bytes, at), expected: 'value' })
      if (end === -1) {
        if (!overlong && bytes.length - at <= maxRowBytes) {
          if (final) return stop(unfinished(bytes.subarray(at)))
          break
        }
        overlong = cursor
        at = bytes.length
        break
      }

      const element = overlong || end - at > maxRowBytes ? null : readElement(bytes.subarray(at, end), index)
      if (element && 'broken' in element) return stop(element.broken)
      rows.push(element ?? { at: index, problem: { code: 'row-too-long', limitBytes: maxRowBytes } })
      overlong = null
      index += 1
      at = end
      next = 'comma-or-close'
    }

    if (final && next !== 'nothing')
      return stop({ byte: 0, found: '', expected: overlong || next === 'value-or-close' ? 'comma-or-close' : next })
    passed += at
    return { found: rows, taken: at }
  }
}

/** The state behind a bracket or comma of the array itself, or null when the byte is none that may stand here. */
function punctuation(next: Next, byte: number | undefined): Next | null {
  if (next === 'array' && byte === openBracket) return 'value-or-close'
  if (next === 'comma-or-close' && byte === comma) return 'value'
  if ((next === 'comma-or-close' || next === 'value-or-close') && byte === closeBracket) return 'nothing'
  return null
}

interface Broken {
  /** Counted from the element's first byte. */
  readonly byte: number
  readonly found: string
  readonly expected: JsonExpected | 'array'
}

function readElement(bytes: Buffer, at: number): Row | { readonly broken: Broken } {
  if (!isUtf8(bytes)) return { at, problem: { code: 'invalid-utf8' } }
  const text = bytes.toString('utf8')
  try {
    return { at, value: JSON.parse(text) }
  } catch {
    const { position, found, expected } = locateJsonError(text)
    return { broken: { byte: Buffer.byteLength(text.slice(0, position)), found, expected } }
  }
}

/** The file ends inside an element, or directly behind one. */
function unfinished(bytes: Buffer): Broken {
  const element = readElement(bytes, 0)
  return 'broken' in element ? element.broken : { byte: bytes.length, found: '', expected: 'comma-or-close' }
}

function pastSpace(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && isJsonSpace(bytes[at])) at += 1
  return at
}

function pieceAt(bytes: Buffer, at: number): string {
  return firstPiece(bytes.toString('utf8', at, at + 24))
}
