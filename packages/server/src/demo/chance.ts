/** Chance that a seed decides: the same seed tells the same story. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number
  /** True in this share of all cases. */
  below(share: number): boolean
  pick<T>(all: readonly T[]): T
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  /** How long people take: mostly about the median, now and then many times as long. */
  around(median: number): number
  shuffle<T>(all: readonly T[]): T[]
}

/** @param seed any whole number */
export function seededChance(seed: number): Chance {
  const next = mulberry32(seed)
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    below: (share) => next() < share,
    pick: <T>(all: readonly T[]): T => all[between(0, all.length - 1)] as T,
    around: (median) => median * Math.exp((next() + next() + next() - 1.5) * 1.4),
    shuffle: (all) =>
      all
        .map((one) => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one),
  }
}

/** A small generator of good enough chance, by Tommy Ettinger (public domain). Not for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
