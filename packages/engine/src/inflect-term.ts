import type { InflectionEntry } from './ruleset-source.ts'

/**
 * The written shapes of a term: itself and its inflections.
 *
 * @example inflectTerm('tiger skin', [{ language: 'en', from: '', to: 's', … }]) // tiger skin, tiger skins
 */
export function inflectTerm(term: string, inflections: readonly InflectionEntry[]): ReadonlySet<string> {
  const shapes = new Set([term])
  if (inflections.length === 0) return shapes
  const words = term.split(' ')
  const last = words.length - 1
  for (const entry of inflections) {
    const own = entry.side === 'start' ? 0 : last
    const only = (place: number) => words.map((word, number) => (number === place ? bend(word, entry) : word)).join(' ')
    shapes.add(only(own))
    if (entry.everyWord && last > 0) {
      shapes.add(words.map((word) => bend(word, entry)).join(' '))
      shapes.add(only(last - own))
    }
  }
  return shapes
}

/** The word in another shape, or itself where the entry is not for such words. */
function bend(word: string, entry: InflectionEntry): string {
  const { side, from, to, least = 0, endsIn = '' } = entry
  const lower = word.toLowerCase()
  if (word.length < least || (endsIn !== '' && !endsIn.includes(lower.slice(-1))) || !isHarmonic(lower, entry)) return word
  if (side === 'start') return lower.startsWith(from) ? to + word.slice(from.length) : word
  return lower.endsWith(from) ? word.slice(0, word.length - from.length) + to : word
}

function isHarmonic(word: string, { lastOf = '', before = '' }: InflectionEntry): boolean {
  return lastOf === '' || lastPlace(word, lastOf) > lastPlace(word, before)
}

function lastPlace(word: string, letters: string): number {
  return Math.max(-1, ...Array.from(letters, (letter) => word.lastIndexOf(letter)))
}
