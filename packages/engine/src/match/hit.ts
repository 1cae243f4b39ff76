/** A term found in a reading: tokens `from` to `to`, both included, and what had to be undone to read it. */
export interface Hit {
  readonly term: number
  readonly from: number
  readonly to: number
  /** Trick bits, and `writtenInOne`. */
  readonly tricks: number
}

/** Set beside the trick bits of a part of a compound ("Tigerfell"): it shares its place with the others, and is no trick. */
export const writtenInOne = 0x8000
