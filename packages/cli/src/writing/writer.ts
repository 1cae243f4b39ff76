import type { Batch } from '../screening/screen-piece.ts'

/** Turns batches into what stands on stdout. Keeps no more than it needs for the next. */
export interface Writer {
  write(batch: Batch): string | Uint8Array
  /** What comes at the end, when there is something. */
  close(): string
}
