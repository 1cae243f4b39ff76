/** A slip is looked for in words of so many letters: in a shorter one a single letter makes another word. */
export const slipMinimum = 8
export const slipMaximum = 40

/** Whether slips of a word are looked for at all. */
export function hasSlips(word: string): boolean {
  return word.length >= slipMinimum && word.length <= slipMaximum && !/\d/.test(word)
}

/** A polynomial hash: what is left without one letter is told from the whole and the letters before, not hashed anew. */
const base = 0x9e3779b1 | 0
const powers = new Int32Array(slipMaximum + 1)
powers[0] = 1
for (let power = 1; power < powers.length; power++) powers[power] = Math.imul(powers[power - 1] as number, base)

/**
 * Write the hash of a word, and of what is left of it without each of its letters, into `keys`; returns how many there are. Two
 * words that differ by one letter wrong, missing, too many or two swapped have a key in common (symmetric deletes).
 *
 * @param length at most `slipMaximum`
 * @param keys room for `length + 1`
 */
export function slipKeys(letters: Uint16Array, from: number, length: number, keys: Int32Array): number {
  let whole = 0
  for (let at = from; at < from + length; at++) whole = (Math.imul(whole, base) + (letters[at] as number)) | 0
  keys[0] = mixed(whole)
  let count = 1
  let before = 0
  let previous = 0
  for (let at = 0; at < length; at++) {
    const letter = letters[from + at] as number
    const upTo = (Math.imul(before, base) + letter) | 0
    // Of two equal letters in a row it is all the same which one goes.
    if (letter !== previous) keys[count++] = mixed((whole + Math.imul(before - upTo, powers[length - 1 - at] as number)) | 0)
    before = upTo
    previous = letter
  }
  return count
}

/** The low bits of a polynomial say little; filters and tables look at them first. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return half ^ (half >>> 15)
}

/**
 * Whether a word is another with one letter wrong, missing, too many or two neighbours swapped; false of equal words.
 *
 * @param pool the other word, from `at` up to a 0
 */
export function isSlipOf(letters: Uint16Array, from: number, length: number, pool: Uint16Array, at: number): boolean {
  let same = 0
  while (same < length && letters[from + same] === pool[at + same]) same++
  let end = at + same
  while (pool[end] !== 0) end++
  const other = end - at
  const shorter = Math.min(length, other)
  if (Math.max(length, other) - shorter > 1) return false
  let sameEnd = 0
  while (sameEnd < shorter - same && letters[from + length - 1 - sameEnd] === pool[end - 1 - sameEnd]) sameEnd++
  const left = shorter - same - sameEnd
  if (length !== other) return left === 0
  if (left === 1) return true
  const first = from + same
  return left === 2 && letters[first] === pool[at + same + 1] && letters[first + 1] === pool[at + same]
}
