import type { Problem, TermEntry } from '@vigie/engine'

/** Exclusions that claim to cover a term which the catalogue does not have in any language: they would never explain anything. */
export function findDeadCovers(terms: readonly TermEntry[]): Problem[] {
  const known = new Set(terms.filter(({ meaning }) => meaning.kind !== 'exclusion').map(({ term }) => term.toLowerCase()))
  return terms.flatMap(({ at, meaning }) => {
    const covers = meaning.kind === 'exclusion' ? meaning.covers : []
    const dead = covers.filter((cover) => !cover.includes(':') && !known.has(cover))
    const named = dead.map((cover) => `"${cover.replaceAll(' ', '_')}"`).join(', ')
    return dead.length === 0 ? [] : [{ ...at, problem: `covers has ${named}; expected terms that stand in the catalogue` }]
  })
}
