/** With so many, about one in forty of the hashes that were not put in passes. */
export const bitsPerKey = 12

/**
 * A blocked Bloom filter over 32-bit hashes: two bits in one word of memory, so that "surely not" costs one read.
 * The words are a power of two in number.
 */
export function createFilter(keys: number, bits = bitsPerKey): Int32Array {
  let words = 64
  while (words * 32 < keys * bits) words *= 2
  return new Int32Array(words)
}

export function putInFilter(filter: Int32Array, hash: number): void {
  const at = (hash >>> 10) & (filter.length - 1)
  filter[at] = (filter[at] as number) | (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31))
}

/** The same by other bits of the hash: what passes such a filter in vain seldom passes one of the usual kind in vain, too. */
export function putInHeadFilter(filter: Int32Array, hash: number): void {
  const at = hash & (filter.length - 1)
  filter[at] = (filter[at] as number) | (1 << (hash >>> 27)) | (1 << ((hash >>> 22) & 31))
}

/** False only for a hash that was never put in. */
export function mayHold(filter: Int32Array, hash: number): boolean {
  const bits = (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31))
  return ((filter[(hash >>> 10) & (filter.length - 1)] as number) & bits) === bits
}
