import { mayHold } from '../image/filter.ts'
import type { Image } from '../image/open-image.ts'
import { firstSlot, isIn, nextSlot } from '../image/slots.ts'
import { isSlipOf, slipKeys, slipMaximum, slipMinimum } from './slip-keys.ts'

const keys = new Int32Array(slipMaximum + 1)

/**
 * The word of a name that a word was meant to be, by one slip of the keyboard: where it begins in the image's units, or −1. What the
 * catalogue writes so is no slip, be it only listed as an ordinary word ("surgeon" is no sturgeon).
 *
 * @param hash of the word, as a token's
 */
export function findSlip(image: Image, letters: Uint16Array, from: number, length: number, hash: number): number {
  if (length < slipMinimum || length > slipMaximum) return -1
  const { slipFilter, slipSlots, units } = image
  const count = slipKeys(letters, from, length, keys)
  for (let number = 0; number < count; number++) {
    const key = keys[number] as number
    if (!mayHold(slipFilter, key)) continue
    for (let at = firstSlot(slipSlots, key); slipSlots[at + 1] !== 0; at = nextSlot(slipSlots, at)) {
      if (slipSlots[at] !== key) continue
      const word = (slipSlots[at + 1] as number) - 1
      if (number === 0 && isWord(letters, from, length, units, word)) return -1
      if (isSlipOf(letters, from, length, units, word)) return isIn(image.wordSlots, hash) ? -1 : word
    }
  }
  return -1
}

function isWord(letters: Uint16Array, from: number, length: number, pool: Uint16Array, at: number): boolean {
  for (let i = 0; i < length; i++) if (letters[from + i] !== pool[at + i]) return false
  return pool[at + length] === 0
}
