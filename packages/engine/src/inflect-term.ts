import type { FirstWord, InflectionEntry } from './ruleset-source.ts'

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
    if (entry.first) {
      const both = words.length === 2 ? bendBoth(words as [string, string], entry, entry.first) : undefined
      if (both) shapes.add(both)
      continue
    }
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

/** Two words that bend together; undefined where the entry is not for both. */
function bendBoth([one, other]: readonly [string, string], entry: InflectionEntry, first: FirstWord): string | undefined {
  const { from, to, endsIn = '' } = first
  const lower = one.toLowerCase()
  const stem = one.slice(0, one.length - from.length)
  if (!lower.endsWith(from) || (endsIn !== '' && !endsIn.includes(stem.slice(-1).toLowerCase()))) return undefined
  const last = bend(other, entry)
  const isSame = entry.from === entry.to
  if (isSame ? !other.toLowerCase().endsWith(entry.from) || !isFor(other, entry) : last === other) return undefined
  return entry.isReversed ? `${last} ${stem}${to}` : `${stem}${to} ${last}`
}

/** The word in another shape, or itself where the entry is not for such words. */
function bend(word: string, entry: InflectionEntry): string {
  const { side, from, to } = entry
  const lower = word.toLowerCase()
  if (!isFor(word, entry)) return word
  if (side === 'start') return lower.startsWith(from) ? to + word.slice(from.length) : word
  return lower.endsWith(from) ? word.slice(0, word.length - from.length) + to : word
}

function isFor(word: string, entry: InflectionEntry): boolean {
  const { least = 0, endsIn = '' } = entry
  const lower = word.toLowerCase()
  return word.length >= least && (endsIn === '' || endsIn.includes(lower.slice(-1))) && isHarmonic(lower, entry)
}

function isHarmonic(word: string, { lastOf = '', before = '' }: InflectionEntry): boolean {
  return lastOf === '' || lastPlace(word, lastOf) > lastPlace(word, before)
}

function lastPlace(word: string, letters: string): number {
  return Math.max(-1, ...Array.from(letters, (letter) => word.lastIndexOf(letter)))
}
