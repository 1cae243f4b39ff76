import { hasSlips, slipKeys, slipMaximum } from '../match/slip-keys.ts'
import { bitsPerKey, createFilter, putInFilter } from './filter.ts'
import { createSlots, putInSlots } from './slots.ts'
import type { SectionArrays } from './write-image.ts'

/**
 * The keys of every slip of a long word, in a filter and a table that leads to the word.
 *
 * @param places word → where it begins in the image's units
 */
export function collectSlips(places: ReadonlyMap<string, number>): Pick<SectionArrays, 'slipFilter' | 'slipSlots'> {
  const long = [...places].filter(([word]) => hasSlips(word))
  const most = long.reduce((sum, [word]) => sum + word.length + 1, 0)
  // Each long word of an advert asks a dozen keys: hardly any should pass in vain.
  const slipFilter = createFilter(most, 2 * bitsPerKey)
  const slipSlots = createSlots(most)
  const keys = new Int32Array(slipMaximum + 1)
  for (const [word, place] of long) {
    const letters = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))
    const count = slipKeys(letters, 0, letters.length, keys)
    for (const key of keys.subarray(0, count)) {
      putInFilter(slipFilter, key)
      putInSlots(slipSlots, key, place)
    }
  }
  return { slipFilter, slipSlots }
}
