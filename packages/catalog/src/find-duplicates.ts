import type { Problem, SourcePlace, TermEntry } from '@vigie/engine'

/** Terms that say the same in the same language a second time. */
export function findDuplicates(terms: readonly TermEntry[]): Problem[] {
  const firstPlaces = new Map<string, SourcePlace>()
  return terms.flatMap(({ at, term, language, meaning }) => {
    const key = JSON.stringify([language, term.normalize('NFC').toLowerCase(), sense(meaning)])
    const first = firstPlaces.get(key)
    if (!first) firstPlaces.set(key, at)
    return first ? [{ ...at, problem: `"${term}" with this meaning stands already in ${first.file}, line ${first.line}` }] : []
  })
}

/** What a meaning is about, without what may not differ for the same word (a term is `plain` or `beside`, not both). */
function sense(meaning: TermEntry['meaning']) {
  switch (meaning.kind) {
    case 'taxon':
      return [meaning.taxon, meaning.implies]
    case 'codeword':
      return [meaning.taxon, meaning.product, 'codeword']
    default:
      return meaning
  }
}
