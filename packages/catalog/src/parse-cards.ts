import { type ExplanationLocale, explanationLocales, type Problem } from '@vigie/engine'
import type { Card, CardWords } from './card.ts'
import type { CatalogFile, Report } from './catalog-file.ts'
import { deepFreeze } from './deep-freeze.ts'
import { faultsOfDrawing } from './faults-of-drawing.ts'
import { type CardFacts, parseCardFacts } from './parse-card-facts.ts'
import { parseCardWords } from './parse-card-words.ts'

/** The cards by name, frozen; or everything that is wrong with them, by file and line. */
export type CardsLoad =
  | { readonly ok: true; readonly cards: readonly Card[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const nameForm = new RegExp(`^cards/([a-z]+(?:-[a-z]+)*)\\.(yaml|svg|detail\\.svg|(?:${explanationLocales.join('|')})\\.yaml)$`)

/**
 * Reads cards from their texts. Pure: `loadCards` reads a folder and calls this.
 *
 * @param taxa the scientific names of the catalogue: a card may name no other
 */
export function parseCards(files: readonly CatalogFile[], taxa: ReadonlySet<string>): CardsLoad {
  const problems: Problem[] = []
  const reportOn =
    (file: string): Report =>
    (line, problem) =>
      void problems.push({ file, line, problem })
  const bySlug = new Map<string, Map<string, CatalogFile>>()
  for (const file of files) {
    const [, slug, ending] = nameForm.exec(file.file) ?? []
    if (!slug || !ending) reportOn(file.file)(1, 'is not a name of a card; expected cards/<slug>.yaml, .en.yaml, .svg …')
    else bySlug.set(slug, (bySlug.get(slug) ?? new Map()).set(ending, file))
  }
  const names = { taxa, slugs: new Set(bySlug.keys()) }
  const cards = [...bySlug].flatMap(([slug, parts]) => {
    const part = (ending: string): CatalogFile | undefined => {
      const file = parts.get(ending)
      if (!file) reportOn(`cards/${slug}.${ending}`)(1, 'is missing; every card has it')
      return file
    }
    const factsFile = part('yaml')
    const facts = factsFile && parseCardFacts(factsFile, slug, names, reportOn(factsFile.file))
    const words = readWords(part, reportOn)
    const drawing = readDrawing(part('svg'), reportOn)
    const detail = parts.has('detail.svg') ? readDrawing(parts.get('detail.svg'), reportOn) : null
    if (!facts || !words || drawing === undefined || detail === undefined) return []
    reportMismatch(facts, words, detail, reportOn)
    return [{ ...facts, drawing, detail, words }]
  })
  if (problems.length > 0) return deepFreeze({ ok: false, problems: problems.sort(byPlace) })
  return deepFreeze({ ok: true, cards })
}

function readWords(
  part: (ending: string) => CatalogFile | undefined,
  reportOn: (file: string) => Report,
): Card['words'] | undefined {
  const read = explanationLocales.map((locale) => {
    const file = part(`${locale}.yaml`)
    return [locale, file && parseCardWords(file, locale, reportOn(file.file))] as const
  })
  if (read.some(([, words]) => words === undefined)) return undefined
  return Object.fromEntries(read) as Record<ExplanationLocale, CardWords>
}

function readDrawing(file: CatalogFile | undefined, reportOn: (file: string) => Report): string | undefined {
  if (!file) return undefined
  const text = file.text.trim()
  for (const fault of faultsOfDrawing(text)) reportOn(file.file)(1, fault)
  return text
}

/** Both languages say as much as the facts and each other. */
function reportMismatch(
  { slug, taxa }: CardFacts,
  words: Card['words'],
  detail: string | null,
  reportOn: (file: string) => Report,
): void {
  const [first, ...others] = explanationLocales
  for (const locale of explanationLocales) {
    const report = reportOn(`cards/${slug}.${locale}.yaml`)
    const { names, details } = words[locale]
    if (names.length !== taxa.length) report(1, `names has ${names.length} entries; expected one for each of ${taxa.join(', ')}`)
    if (details.length > 0 !== (detail !== null)) report(1, 'details and the detail drawing go together; one of them is missing')
  }
  for (const locale of others) {
    for (const key of ['forms', 'signs', 'details'] as const) {
      const [here, there] = [words[locale][key].length, words[first][key].length]
      if (here !== there) reportOn(`cards/${slug}.${locale}.yaml`)(1, `${key} has ${here} entries, but ${there} in "${first}"`)
    }
  }
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line
}
