export interface Scanned<Found> {
  readonly found: readonly Found[]
  /** Bytes consumed from the front; the rest comes back with more behind it. */
  readonly taken: number
  /** Nothing behind this can be read. */
  readonly stopped?: true
}

/**
 * Cuts whole rows off the front of `bytes`. `final`: nothing follows, so everything must be consumed.
 * A scanner keeps its own line count between calls, and no `bytes` but in what it found.
 */
export type Scan<Found> = (bytes: Buffer, final: boolean) => Scanned<Found>

/** Below this, an unfinished row is looked at again with every chunk; above, only when its bytes have doubled (linear time). */
const eagerBytes = 1024 * 1024

/** Feed chunks of any size to a scanner and yield what it finds in order, one batch a chunk. Holds at most one unfinished row. */
export async function* feed<Found>(chunks: AsyncIterable<Buffer>, scan: Scan<Found>): AsyncGenerator<readonly Found[]> {
  let waiting: Buffer[] = []
  let size = 0
  let enough = 1

  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    if (size < enough) continue

    const bytes = joined(waiting, size)
    const { found, taken, stopped } = scan(bytes, false)
    if (found.length > 0) yield found
    if (stopped) return

    const rest = bytes.subarray(taken)
    waiting = rest.length > 0 ? [rest] : []
    size = rest.length
    enough = taken === 0 && size > eagerBytes ? 2 * size : 1
  }

  const { found } = scan(joined(waiting, size), true)
  if (found.length > 0) yield found
}

function joined(pieces: readonly Buffer[], size: number): Buffer {
  const [first] = pieces
  return first && pieces.length === 1 ? first : Buffer.concat(pieces, size)
}
