import { Worker } from 'node:worker_threads'
import type { Ruleset } from '@vigie/engine'
import type { Piece } from '../reading/piece.ts'
import type { Batch, ScreeningTerms } from './screen-piece.ts'
import type { BatchSent, PieceSent, ThreadStart } from './thread-words.ts'

export interface Threads {
  /** Screen a piece in the thread that has least to do. Rejects when a thread broke down. */
  screen(piece: Piece): Promise<Batch>
  stop(): Promise<void>
}

interface Waiting {
  readonly resolve: (batch: Batch) => void
  readonly reject: (error: Error) => void
}

/** Start threads that screen by one ruleset, which they share. */
export function startThreads(count: number, ruleset: Ruleset, terms: ScreeningTerms): Threads {
  const start: ThreadStart = { image: sharedCopy(ruleset.image), terms }
  const threads = Array.from({ length: count }, () => startThread(start))
  return {
    screen: (piece) => threads.reduce((least, one) => (one.waiting.size < least.waiting.size ? one : least)).screen(piece),
    stop: async () => {
      await Promise.all(threads.map((thread) => thread.stop()))
    },
  }
}

function startThread(start: ThreadStart) {
  const worker = new Worker(new URL('./screening-thread.ts', import.meta.url), { workerData: start })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let broken: Error | null = null
  const breakDown = (error: Error) => {
    broken ??= error
    for (const { reject } of waiting.values()) reject(broken)
    waiting.clear()
  }
  worker.on('message', ({ number, batch }: BatchSent) => {
    waiting.get(number)?.resolve(batch)
    waiting.delete(number)
  })
  worker.on('error', (error) => breakDown(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', (code) => breakDown(new Error(`a screening thread ended with ${code}`)))
  return {
    waiting,
    screen: (piece: Piece) =>
      new Promise<Batch>((resolve, reject) => {
        if (broken) return reject(broken)
        const number = ++last
        waiting.set(number, { resolve, reject })
        const sent: PieceSent = { number, piece: ownPiece(piece) }
        worker.postMessage(sent, 'bytes' in sent.piece ? [sent.piece.bytes.buffer as ArrayBuffer] : [])
      }),
    stop: () => worker.terminate(),
  }
}

/** A copy of its lines in memory of their own, which can change hands: they stand in a buffer that is still read from. */
function ownPiece(piece: Piece): Piece {
  return 'bytes' in piece ? { line: piece.line, bytes: new Uint8Array(piece.bytes) } : piece
}

function sharedCopy(image: ArrayBufferLike): ArrayBufferLike {
  const shared = new SharedArrayBuffer(image.byteLength)
  new Uint8Array(shared).set(new Uint8Array(image))
  return shared
}
