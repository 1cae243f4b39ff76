import { v7 } from 'uuid'
import type { Ids } from './ids.ts'
import { formatReceiptCode, receiptAlphabet, receiptSymbols } from './receipt-code.ts'

/** Ids of a test: the same seed gives the same ids in the same order, still in the form of the real ones and all different. */
export function seededIds(seed = 1): Ids {
  const random = mulberry32(seed)
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
  let made = 0
  return {
    next: () => v7({ msecs: Date.UTC(2026, 0, 1) + made++, seq: 0, random: bytes(16) }),
    token: () => Buffer.from(bytes(32)).toString('base64url'),
    code: () => formatReceiptCode(Array.from(bytes(receiptSymbols), (byte) => receiptAlphabet[byte % 32]).join('')),
    random,
  }
}

/** A small generator of good enough chance, by Tommy Ettinger (public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
