import type { Piece } from '../reading/piece.ts'
import type { Batch, ScreeningTerms } from './screen-piece.ts'

/** What a thread is started with. */
export interface ThreadStart {
  /** The image of the ruleset; shared, so that it is there once. */
  readonly image: ArrayBufferLike
  readonly terms: ScreeningTerms
}

/** What a thread is told. */
export interface PieceSent {
  readonly number: number
  readonly piece: Piece
}

/** What it answers. */
export interface BatchSent {
  readonly number: number
  readonly batch: Batch
}
