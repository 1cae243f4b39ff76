/** A thread that screens the pieces it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { bufferWriter } from '@vigie/catalog/buffer-writer'
import { copyUnitsBy, readRuleset } from '@vigie/engine'
import { screenPiece } from './screen-piece.ts'
import type { BatchSent, PieceSent, ThreadStart } from './thread-words.ts'

const { image, terms } = workerData as ThreadStart
copyUnitsBy(bufferWriter)
const ruleset = readRuleset(image)
const encoder = new TextEncoder()

parentPort?.on('message', ({ number, piece }: PieceSent) => {
  const batch = screenPiece(piece, ruleset, terms)
  // Bytes change hands without being copied; a text would be.
  const ndjson = encoder.encode(batch.ndjson as string)
  const answer: BatchSent = { number, batch: { ...batch, ndjson } }
  parentPort?.postMessage(answer, [ndjson.buffer])
})
