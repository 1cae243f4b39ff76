/** FNV-1a, 32 bits, over UTF-16 code units: fast, and good enough because every candidate is compared afterwards. */
export const hashSeed = 0x811c9dc5 | 0

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** The hash of two tokens in a row. */
export function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first ^ (first >>> 15), 0x85ebca6b) ^ second
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
}
