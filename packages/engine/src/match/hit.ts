/** A term found in a reading: tokens `from` to `to`, both included, and what had to be undone to read it. */
export interface Hit {
  readonly term: number
  readonly from: number
  readonly to: number
  /** Trick bits. */
  readonly tricks: number
}
