import { leetLetters } from '../normalise/look-alikes.ts'

/**
 * The letters that digits and signs may stand for: `1v0ry` reads `ivory` and `lvory`.
 * Two readings at most, since only `1`, `!` and `|` are read two ways; none when nothing changes.
 */
export function leetReadings(text: string): readonly string[] {
  const asI = Array.from(text, (char) => leetLetters.get(char.charCodeAt(0)) ?? char).join('')
  if (asI === text) return []
  if (!/[1!|]/.test(text)) return [asI]
  const asL = Array.from(text, (char) => (ambiguous.has(char) ? 'l' : (leetLetters.get(char.charCodeAt(0)) ?? char))).join('')
  return [asI, asL]
}

const ambiguous = new Set(['1', '!', '|'])

/** Letters repeated three times or more read as one and as two: "ivoooory" reads "ivory" and "ivoory". */
export function shortenedReadings(text: string): readonly string[] {
  const once = text.replace(/(.)\1{2,}/gu, '$1')
  return once === text ? [] : [once, text.replace(/(.)\1{2,}/gu, '$1$1')]
}
