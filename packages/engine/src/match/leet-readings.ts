import { leetLetters } from '../normalise/look-alikes.ts'

/**
 * The letters that digits and signs may stand for: `1v0ry` reads `ivory` and `lvory`.
 * Three readings at most, since only `1`, `!` and `|` are read two ways: all as i, all as l, and for names, whose letters are compared
 * by their looks, each l as i as well. None when nothing changes.
 */
export function leetReadings(text: string): readonly string[] {
  const asI = Array.from(text, (char) => leetLetters.get(char.charCodeAt(0)) ?? char).join('')
  if (asI === text) return []
  const even = asI.replaceAll('l', 'i')
  if (!/[1!|]/.test(text)) return [asI]
  const asL = Array.from(text, (char) => (ambiguous.has(char) ? 'l' : (leetLetters.get(char.charCodeAt(0)) ?? char))).join('')
  return [...new Set([asI, asL, even])]
}

const ambiguous = new Set(['1', '!', '|'])

/** The letters before the first digit and behind the last, without what sticks to them: "ivory1", "2tigers", "ivory60g". */
export function stuckReadings(text: string): readonly string[] {
  const [head = ''] = /^\p{L}+(?=[0-9])/u.exec(text) ?? []
  const [tail = ''] = /(?<=[0-9])\p{L}+$/u.exec(text) ?? []
  return [head, tail].filter((letters) => letters !== '')
}

/** Letters repeated three times or more read as one and as two: "ivoooory" reads "ivory" and "ivoory". */
export function shortenedReadings(text: string): readonly string[] {
  const once = text.replace(/(.)\1{2,}/gu, '$1')
  return once === text ? [] : [once, text.replace(/(.)\1{2,}/gu, '$1$1')]
}
