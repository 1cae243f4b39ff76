/**
 * A PDQ hash as 64 hexadecimal digits, highest word first, as hash lists write it.
 *
 * @example formatPdq(new Uint16Array(16).fill(0xff)) // '00ff' sixteen times
 */
export function formatPdq(words: Uint16Array): string {
  return Array.from(words, (word) => word.toString(16).padStart(4, '0'))
    .reverse()
    .join('')
}

/** The words of a hash written as 64 hexadecimal digits; null for anything else. */
export function parsePdq(text: string): Uint16Array | null {
  if (!/^[0-9a-f]{64}$/i.test(text)) return null
  return Uint16Array.from({ length: 16 }, (_, word) => Number.parseInt(text.slice(60 - word * 4, 64 - word * 4), 16))
}
