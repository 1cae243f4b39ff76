import { createReadStream, statSync } from 'node:fs'
import { Failure } from '../failure.ts'
import { recodeFrom } from './encoding.ts'

/** How much is looked at to tell the format, at most. */
const headBytes = 64 * 1024
const chunkBytes = 256 * 1024
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** An opened input, with its beginning already seen. */
export interface Source {
  /** As the user wrote it; `-` for standard input. */
  readonly name: string
  /** null when it is not known, as on a pipe. */
  readonly sizeBytes: number | null
  /** The first line at least, or all there is up to 64 KB; without a byte-order mark. */
  readonly head: Buffer
  /** The whole input, head included, without a byte-order mark. */
  readonly chunks: AsyncIterable<Buffer>
  /** Where `chunks` begins in the file: 3 behind a byte-order mark, else 0. In another encoding places count in its UTF-8. */
  readonly firstByte: number
  /** Bytes read from the file until now, in its own encoding. */
  readonly readBytes: () => number
}

/**
 * Open a file, or standard input for `-`; what comes out is UTF-8.
 * @param encoding a label of the Encoding Standard
 * @throws Failure when it is missing, a folder, not allowed, no text (compressed, binary), UTF-16 without being said so, or when
 * the encoding is not known
 */
export async function openSource(name: string, stdin: AsyncIterable<Buffer>, encoding = 'utf-8'): Promise<Source> {
  const recode = recodeFrom(encoding)
  const file = name === '-' ? null : statFile(name)
  const input = file ? createReadStream(name, { highWaterMark: chunkBytes }) : stdin
  const chunks = input[Symbol.asyncIterator]()
  let readBytes = 0
  let ended = false

  const pull = async (): Promise<Buffer | null> => {
    const { value, done } = await chunks.next().catch((error) => {
      throw unreadable(name, error)
    })
    if (done) {
      const last = ended ? null : recode?.(null)
      ended = true
      return last?.length ? last : null
    }
    readBytes += value.length
    return recode ? recode(value) : value
  }

  let head: Buffer = Buffer.alloc(0)
  while (head.length < headBytes && !head.includes(10, byteOrderMark.length)) {
    const piece = await pull()
    if (!piece) break
    head = Buffer.concat([head, piece])
  }
  const looksLike = whatIsNoText(head)
  if (looksLike) {
    await chunks.return?.()
    throw new Failure({ code: 'not-text', file: name, looksLike })
  }
  const firstByte = head.subarray(0, 3).equals(byteOrderMark) ? byteOrderMark.length : 0
  head = head.subarray(firstByte)

  async function* all(): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head
      for (let piece = await pull(); piece; piece = await pull()) yield piece
    } finally {
      await chunks.return?.()
    }
  }
  return {
    name,
    sizeBytes: file?.isFile() ? file.size : null,
    head: head.subarray(0, headBytes),
    chunks: all(),
    firstByte,
    readBytes: () => readBytes,
  }
}

function statFile(name: string) {
  try {
    const stat = statSync(name)
    if (stat.isDirectory()) throw new Failure({ code: 'file-not-readable', file: name, why: 'folder', detail: '' })
    return stat
  } catch (error) {
    throw unreadable(name, error)
  }
}

function unreadable(file: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  const { code, message } = error as NodeJS.ErrnoException
  const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'broken'
  return new Failure({ code: 'file-not-readable', file, why, detail: message }, { cause: error })
}

function whatIsNoText(head: Buffer): 'utf-16le' | 'utf-16be' | 'gzip' | 'zip' | 'binary' | null {
  const starts = (...bytes: number[]) => head.subarray(0, bytes.length).equals(Buffer.from(bytes))
  if (starts(0xff, 0xfe)) return 'utf-16le'
  if (starts(0xfe, 0xff)) return 'utf-16be'
  if (starts(0x1f, 0x8b)) return 'gzip'
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip'
  return head.subarray(0, 1024).includes(0) ? 'binary' : null
}
