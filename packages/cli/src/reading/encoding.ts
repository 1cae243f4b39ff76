import { isUtf8 } from 'node:buffer'
import { Failure } from '../failure.ts'

/** A byte that stands in no UTF-8 text. */
const noText = Buffer.from([0xff])
const replacement = '\ufffd'
/** Bytes that mean nothing in Windows-1252. */
const unusedIn1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** Re-writes bytes as UTF-8, piece by piece; null at the end. */
export type Recode = (piece: Buffer | null) => Buffer

/**
 * Turns another encoding into UTF-8; null for UTF-8 itself, which is read as it is. Bytes that mean nothing become a byte that
 * UTF-8 does not know, so that the row they stand in is reported instead of read wrongly.
 * @param label of the Encoding Standard (https://encoding.spec.whatwg.org), such as windows-1252
 * @throws Failure for a label that is not known
 */
export function recodeFrom(label: string): Recode | null {
  const decoder = newDecoder(label)
  if (decoder.encoding === 'utf-8') return null
  // UTF-16 can say U+FFFD itself, as texts that were once read wrongly do; there it is a character like any other.
  const marks = !decoder.encoding.startsWith('utf-16')
  return (piece) => {
    const text = piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
    if (!marks || !text.includes(replacement)) return Buffer.from(text)
    const [first = '', ...rest] = text.split(replacement)
    return Buffer.concat([Buffer.from(first), ...rest.flatMap((part) => [noText, Buffer.from(part)])])
  }
}

/**
 * What the beginning of an input seems to be where it is not UTF-8; null where it is, or where only single rows among UTF-8 ones
 * are not. Windows-1252 writes Western languages, where accented letters stand alone; bytes above 7F side by side are of others.
 */
export function seemsEncoded(head: Buffer): 'windows-1252' | 'other-encoding' | null {
  const lines = wholeLines(head).filter((line) => line.some((byte) => byte > 0x7f))
  if (lines.length === 0 || lines.some((line) => isUtf8(line))) return null
  const bytes = Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]))
  let high = 0
  let paired = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte <= 0x7f) continue
    if (unusedIn1252.has(byte)) return 'other-encoding'
    high += 1
    if ((bytes[at - 1] ?? 0) > 0x7f || (bytes[at + 1] ?? 0) > 0x7f) paired += 1
  }
  return paired * 2 < high ? 'windows-1252' : 'other-encoding'
}

/** The last line may be cut, unless it is the only one. */
function wholeLines(head: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let from = 0
  for (let end = head.indexOf(0x0a); end !== -1; end = head.indexOf(0x0a, from)) {
    lines.push(head.subarray(from, end))
    from = end + 1
  }
  return lines.length > 0 ? lines : [head]
}

function newDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch (cause) {
    throw new Failure({ code: 'encoding-unknown', given: label }, { cause })
  }
}
