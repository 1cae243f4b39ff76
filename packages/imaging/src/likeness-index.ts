import { hammingDistance, samePictureMaximum } from './hamming-distance.ts'

export interface Likeness {
  readonly id: string
  /** Bits that differ, 0–31. */
  readonly distance: number
}

/**
 * Finds pictures like a given one among many, without comparing it with each: two hashes that differ in at most 31 of 256 bits
 * differ in at most one bit in one of their sixteen words, so looking up each word and its sixteen one-bit neighbours finds them
 * all (multi-index hashing, Norouzi, Punjani & Fleet 2012). A class, because the tables and the entries must agree.
 */
export class LikenessIndex {
  readonly #ids: string[] = []
  readonly #hashes: Uint16Array[] = []
  /** word × 65,536 + value → entries */
  readonly #entriesAt = new Map<number, number[]>()

  get size(): number {
    return this.#ids.length
  }

  add(id: string, words: Uint16Array): void {
    const entry = this.#ids.push(id) - 1
    this.#hashes.push(words)
    for (let word = 0; word < 16; word++) {
      const key = word * 65_536 + (words[word] as number)
      const entries = this.#entriesAt.get(key)
      if (entries) entries.push(entry)
      else this.#entriesAt.set(key, [entry])
    }
  }

  /** Everything within `maximum` bits (31 at most), nearest first. */
  findLike(words: Uint16Array, maximum = samePictureMaximum): readonly Likeness[] {
    const found = new Map<number, number>()
    for (let word = 0; word < 16; word++) {
      for (let bit = -1; bit < 16; bit++) {
        const value = (words[word] as number) ^ (bit < 0 ? 0 : 1 << bit)
        for (const entry of this.#entriesAt.get(word * 65_536 + value) ?? []) {
          if (!found.has(entry)) found.set(entry, hammingDistance(words, this.#hashes[entry] as Uint16Array))
        }
      }
    }
    return [...found]
      .filter(([, distance]) => distance <= maximum)
      .sort((a, b) => a[1] - b[1] || a[0] - b[0])
      .map(([entry, distance]) => ({ id: this.#ids[entry] as string, distance }))
  }
}
