import { createReadStream } from 'node:fs'
import { open, unlink } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** The format of a backup: lines of JSON, compressed. The last line counts the others, so that one cut short is noticed. */
export type BackupLine =
  | {
      readonly kind: 'head'
      readonly format: 1
      readonly version: string
      readonly migrations: readonly string[]
      readonly at: string
      readonly secret: string
    }
  | { readonly kind: 'row'; readonly table: string; readonly row: Readonly<Record<string, unknown>> }
  | { readonly kind: 'job'; readonly queue: string; readonly told: unknown }
  | { readonly kind: 'object'; readonly key: string; readonly base64: string }
  | { readonly kind: 'end'; readonly lines: number }

/**
 * Write lines to a new file that only its owner may read, flushed to the disk. Returns how many. Throws when the file is there
 * already; whatever else goes wrong, or when `signal` is aborted, no half of a backup is left.
 */
export async function writeBackup(path: string, lines: AsyncIterable<BackupLine>, signal?: AbortSignal): Promise<number> {
  let count = 0
  async function* texts() {
    for await (const line of lines) {
      count++
      yield `${JSON.stringify(line)}\n`
    }
    yield `${JSON.stringify({ kind: 'end', lines: count } satisfies BackupLine)}\n`
  }
  const file = await open(path, 'wx', 0o600)
  try {
    const target = file.createWriteStream({ flush: true })
    await pipeline(Readable.from(texts()), createGzip({ level: 6 }), target, signal ? { signal } : {})
  } catch (error) {
    await unlink(path)
    throw error
  }
  return count
}

/** Read a backup's lines but the last. Throws, naming the line, when it is damaged, cut short or of another format. */
export async function* readBackup(path: string): AsyncGenerator<BackupLine> {
  let count = 0
  let isWhole = false
  const source = createReadStream(path).pipe(createGunzip())
  try {
    for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
      const line = JSON.parse(text) as BackupLine
      if (count === 0 && (line.kind !== 'head' || line.format !== 1))
        throw new Error('it is no backup of Vigie, or of another format')
      isWhole = line.kind === 'end' && line.lines === count
      if (line.kind === 'end') break
      count++
      yield line
    }
  } catch (cause) {
    throw new Error(`${path} cannot be read at line ${count + 1}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  } finally {
    source.destroy()
  }
  if (!isWhole) throw new Error(`${path} is cut short after ${count} lines: nothing was restored from it`)
}
