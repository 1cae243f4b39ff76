import type { Outcome } from '../screening/outcome.ts'

/** Turns outcomes into what stands on stdout. Keeps no more than it needs for the next batch. */
export interface Writer {
  write(outcomes: readonly Outcome[]): string
  /** What comes at the end, when there is something. */
  close(): string
}
