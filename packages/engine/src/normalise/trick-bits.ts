import { type Trick, tricks } from '../finding.ts'

/** One bit per trick, so that a token carries all its tricks in one number. */
export const trickBit = Object.freeze(Object.fromEntries(tricks.map((trick, index) => [trick, 1 << index]))) as Readonly<
  Record<Trick, number>
>

/** The names of the set bits, in the order of `tricks`. */
export function trickNames(bits: number): readonly Trick[] {
  return bits === 0 ? none : tricks.filter((trick) => (bits & trickBit[trick]) !== 0)
}

const none: readonly Trick[] = Object.freeze([])
