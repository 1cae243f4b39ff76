import type { Row } from './row.ts'

/** Whole lines of the input that nobody has looked into yet; `line` is the number of the first. */
export interface Lines {
  readonly line: number
  readonly bytes: Uint8Array
}

/** A stretch of the input, in order: lines still to be read, or rows. It can be handed to another thread. */
export type Piece = Lines | { readonly rows: readonly Row[] }
