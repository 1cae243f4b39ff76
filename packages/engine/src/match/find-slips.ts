import { mayHold } from '../image/filter.ts'
import type { Image } from '../image/open-image.ts'
import { firstSlot, isIn, nextSlot } from '../image/slots.ts'
import { isSlipOf, slipKeys, slipMaximum, slipMinimum } from './slip-keys.ts'

const keys = new Int32Array(slipMaximum + 1)

/** More names than these are not told apart by one letter. */
export const slipsMaximum = 8

/**
 * The words of names that a word was meant to be, by one slip of the keyboard ("chamleon": chameleon, and German Chamäleon): where each
 * begins in the image's units is left in `into`, how many there are is returned. What the catalogue writes so is no slip, be it only
 * listed as an ordinary word ("surgeon" is no sturgeon).
 *
 * @param hash of the word, as a token's
 * @param into of `slipsMaximum` places; fewer are enough where only some slip is looked for
 */
export function findSlips(
  image: Image,
  letters: Uint16Array,
  from: number,
  length: number,
  hash: number,
  into: Int32Array,
): number {
  if (length < slipMinimum || length > slipMaximum) return 0
  let found = 0
  const { slipFilter, slipSlots, units } = image
  const count = slipKeys(letters, from, length, keys)
  for (let number = 0; number < count; number++) {
    const key = keys[number] as number
    if (!mayHold(slipFilter, key)) continue
    for (let at = firstSlot(slipSlots, key); slipSlots[at + 1] !== 0; at = nextSlot(slipSlots, at)) {
      if (slipSlots[at] !== key) continue
      const word = (slipSlots[at + 1] as number) - 1
      if (number === 0 && isWord(letters, from, length, units, word)) return 0
      if (!isSlipOf(letters, from, length, units, word) || into.subarray(0, found).includes(word)) continue
      if (found === 0 && isIn(image.wordSlots, hash)) return 0
      into[found++] = word
      if (found === into.length) return found
    }
  }
  return found
}

function isWord(letters: Uint16Array, from: number, length: number, pool: Uint16Array, at: number): boolean {
  for (let i = 0; i < length; i++) if (letters[from + i] !== pool[at + i]) return false
  return pool[at + length] === 0
}
