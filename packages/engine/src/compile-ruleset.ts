import { contentHash } from './content-hash.ts'
import { collectForms, collectTerms, Numbered } from './image/collect-sections.ts'
import type { Rest } from './image/rest.ts'
import { formLanguagesMaximum } from './image/sections.ts'
import { writeImage } from './image/write-image.ts'
import { inflectTerm } from './inflect-term.ts'
import { hashesOfFunctionWords } from './language/function-words.ts'
import { FormCollector } from './match/form-index.ts'
import { nameOnlyIn } from './match/short-names.ts'
import { readRuleset } from './read-ruleset.ts'
import type { Ruleset } from './ruleset.ts'
import type { InflectionEntry, LanguageEntry, Problem, RulesetSource, SourcePlace, TermEntry } from './ruleset-source.ts'
import { signalNames } from './signals/signal-names.ts'
import { type Language, languages } from './vocabulary.ts'

export type { Ruleset } from './ruleset.ts'
export type CompileResult =
  | { readonly ok: true; readonly ruleset: Ruleset }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Turn a catalogue into a ruleset, or say everything that is wrong with it, each with file, line and what was expected.
 *
 * @example const compiled = compileRuleset(source); if (!compiled.ok) report(compiled.problems)
 */
export function compileRuleset(source: RulesetSource): CompileResult {
  const problems: Problem[] = []
  const report = (at: SourcePlace, problem: string) => problems.push({ file: at.file, line: at.line, problem })
  checkSource(source, report)
  const collector = new FormCollector()
  const inflectionsOf = byLanguage(source.inflections)
  source.terms.forEach((entry, number) => {
    // Cues are listed as they are said.
    const own = entry.meaning.kind === 'cue' ? none : (inflectionsOf.get(entry.language as Language) ?? none)
    for (const shape of inflectTerm(entry.term, own)) {
      if (!collector.add(shape, number)) report(entry.at, `term "${entry.term}" has no letter to match; expected a word`)
    }
  })
  const contextOf = collectContexts(source.terms, collector)
  const unnamed = source.terms.length + contextOf.length
  for (const word of source.languages.flatMap(({ near }) => near ?? [])) collector.add(word, unnamed)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, ruleset: readRuleset(toImage(source, collector, contextOf)) }
}

const none: readonly InflectionEntry[] = []
const tags: readonly string[] = ['la', ...languages]

function toImage(source: RulesetSource, collector: FormCollector, contextOf: Rest['contextOf']): ArrayBuffer {
  const { terms, taxa, counting, thresholds, weights } = source
  const compounding = source.languages.filter(({ links = [] }) => links.length > 0)
  const sources = new Numbered()
  const files = new Numbered()
  const termSections = collectTerms(terms, tags, sources, files)
  const spoken = new Set(
    terms.flatMap(({ language, meaning }) => (meaning.kind === 'taxon' && language !== 'la' ? [language] : [])),
  )
  const rest: Rest = {
    id: `vigie-${contentHash(source)}`,
    taxa,
    languages: source.languages.map(({ at, language, words }) => ({ at, language, words })),
    spoken: [...spoken],
    counting,
    weights: Object.fromEntries(weights.map(({ signal, weight }) => [signal, weight])),
    thresholds,
    contextOf,
    tags,
    sources: sources.all(),
    files: files.all(),
  }
  return writeImage({
    ...collectForms(collector.forms(), {
      names: (term) => namesSomething(terms[term]),
      compoundsIn: (term) => compoundsIn(terms[term], compounding),
      links: compounding.map(({ links = [] }) => links),
      bends: true,
      onlyIn: (term, letters) => nameOnlyIn(terms[term] as TermEntry, letters),
      functionWords: hashesOfFunctionWords(source.languages),
    }),
    ...termSections,
    rest: new TextEncoder().encode(JSON.stringify(rest)),
  })
}

/** Without a name or a code word nothing is on offer: a text that has none is not read any further. */
function namesSomething(entry: TermEntry | undefined): boolean {
  return entry?.meaning.kind === 'taxon' || entry?.meaning.kind === 'codeword'
}

/** A compound is made of names and of parts and articles; its other words say nothing. */
function compoundsIn(entry: TermEntry | undefined, compounding: readonly LanguageEntry[]): number {
  if (!namesSomething(entry) && entry?.meaning.kind !== 'product') return -1
  return compounding.findIndex(({ language }) => language === entry?.language)
}

function checkSource(source: RulesetSource, report: (at: SourcePlace, problem: string) => void): void {
  const compounding = source.languages.filter(({ links = [] }) => links.length > 0)
  for (const { at, language } of compounding.slice(formLanguagesMaximum)) {
    report(at, `links of "${language}"; expected no more than ${formLanguagesMaximum} languages with links`)
  }
  const taxa = new Set<string>()
  for (const { at, taxon } of source.taxa) {
    if (taxa.has(taxon)) report(at, `taxon "${taxon}" stands twice; expected one entry`)
    taxa.add(taxon)
  }
  for (const { at, term, meaning } of source.terms) {
    const names = meaning.kind === 'taxon' || meaning.kind === 'codeword'
    if (names && !taxa.has(meaning.taxon))
      report(at, `term "${term}" names the taxon "${meaning.taxon}"; expected one of the catalogue's`)
    if (meaning.kind === 'codeword' && (meaning.needs < 1 || meaning.needs > meaning.context.length)) {
      report(
        at,
        `code word "${term}" needs ${meaning.needs} of ${meaning.context.length} context words; expected 1 to ${meaning.context.length}`,
      )
    }
  }
  const weights = new Set(source.weights.map(({ signal }) => signal))
  const known: ReadonlySet<string> = new Set(signalNames)
  for (const { at, signal } of source.weights)
    if (!known.has(signal)) report(at, `weight of "${signal}"; expected one of ${signalNames.join(', ')}`)
  const at = source.weights[0]?.at ?? { file: 'weights.yaml', line: 1 }
  for (const signal of signalNames) if (!weights.has(signal)) report(at, `no weight for "${signal}"; expected one`)
}

/** Node 20 has no `Map.groupBy` yet. */
function byLanguage(inflections: readonly InflectionEntry[]): ReadonlyMap<Language, readonly InflectionEntry[]> {
  const grouped = new Map<Language, InflectionEntry[]>()
  for (const entry of inflections) {
    const before = grouped.get(entry.language)
    if (before) before.push(entry)
    else grouped.set(entry.language, [entry])
  }
  return grouped
}

/** Context words are matched like terms, numbered from the last term on; each leads back to its code words. */
function collectContexts(terms: readonly TermEntry[], collector: FormCollector): Rest['contextOf'] {
  const numbers = new Map<string, number>()
  const contextOf = new Map<number, number[]>()
  terms.forEach(({ meaning }, codeword) => {
    for (const word of meaning.kind === 'codeword' ? meaning.context : []) {
      const number = numbers.get(word) ?? terms.length + numbers.size
      if (!numbers.has(word)) collector.add(word, number)
      numbers.set(word, number)
      contextOf.set(number, [...(contextOf.get(number) ?? []), codeword])
    }
  })
  return [...contextOf]
}
