import type { Ruleset } from '@vigie/engine'
import type { Piece } from '../reading/piece.ts'
import { type Batch, type ScreeningTerms, screenPiece } from './screen-piece.ts'
import { startThreads, type Threads } from './start-threads.ts'

/** So much is screened before threads are worth their start, in bytes of lines or in rows. */
const fewBytes = 4 * 1024 * 1024
const fewRows = 10_000
/** Pieces under way for each thread: one in work, one at hand, and one so that a slow one holds up nobody. */
const ahead = 3

/** Screen pieces, batches in the order of the input: in this thread at first, in `threads` of them when there is much. */
export async function* screenPieces(
  pieces: AsyncIterable<Piece>,
  ruleset: Ruleset,
  terms: ScreeningTerms,
  threads: number,
): AsyncGenerator<Batch> {
  let share = 0
  let started: Threads | null = null
  const underWay: Promise<Batch>[] = []
  let fault: { readonly error: unknown } | null = null
  try {
    try {
      for await (const piece of pieces) {
        if (threads < 2 || share < 1) {
          share += 'bytes' in piece ? piece.bytes.length / fewBytes : piece.rows.length / fewRows
          yield screenPiece(piece, ruleset, terms)
          continue
        }
        started ??= startThreads(threads, ruleset, terms)
        const batch = started.screen(piece)
        // It is awaited in its turn; until then its failure counts as heard.
        batch.catch(() => {})
        underWay.push(batch)
        if (underWay.length >= threads * ahead) yield await (underWay.shift() as Promise<Batch>)
      }
    } catch (error) {
      // What was read before the input broke off is still told.
      fault = { error }
    }
    for (const batch of underWay) yield await batch
    if (fault) throw fault.error
  } finally {
    await started?.stop()
  }
}
