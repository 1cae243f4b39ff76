import { contentHash } from './content-hash.ts'
import { FormCollector } from './match/form-index.ts'
import type { Ruleset } from './ruleset.ts'
import type { InflectionEntry, Problem, RulesetSource, SourcePlace, TermEntry } from './ruleset-source.ts'
import { compileCounting } from './signals/counting.ts'
import { signalNames } from './signals/signal-names.ts'
import { anything } from './signals/wide-exclusions.ts'
import type { Language } from './vocabulary.ts'

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
  const inflectionsOf = Map.groupBy(source.inflections, ({ language }) => language)
  source.terms.forEach((entry, number) => {
    for (const shape of shapesOf(entry, inflectionsOf.get(entry.language as Language) ?? [])) {
      if (!collector.add(shape, number)) report(entry.at, `term "${entry.term}" has no letter to match; expected a word`)
    }
  })
  const contextOf = collectContexts(source.terms, collector)
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    ruleset: Object.freeze({
      id: `vigie-${contentHash(source)}`,
      termCount: source.terms.length,
      taxa: new Map(source.taxa.map((entry) => [entry.taxon, entry])),
      terms: source.terms,
      covers: coversOf(source.terms),
      contextOf,
      index: collector.index(),
      languages: new Set(
        source.terms.flatMap(({ language, meaning }) => (meaning.kind === 'taxon' && language !== 'la' ? [language] : [])),
      ),
      languageWords: languageWords(source),
      counting: compileCounting(source.counting),
      firstDays: firstDays(source),
      weights: Object.fromEntries(source.weights.map(({ signal, weight }) => [signal, weight])) as Ruleset['weights'],
      thresholds: source.thresholds,
    }),
  }
}

function checkSource(source: RulesetSource, report: (at: SourcePlace, problem: string) => void): void {
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

/** The written shapes of a term: itself and its inflections. Cues are listed as they are said. */
function shapesOf({ term, meaning }: TermEntry, inflections: readonly InflectionEntry[]): ReadonlySet<string> {
  const shapes = new Set([term])
  if (meaning.kind === 'cue') return shapes
  const words = term.split(' ')
  for (const { from, to, everyWord } of inflections) {
    const bend = (word: string) => (word.toLowerCase().endsWith(from) ? word.slice(0, word.length - from.length) + to : word)
    const last = words.length - 1
    shapes.add(words.map((word, number) => (number === last ? bend(word) : word)).join(' '))
    if (everyWord && words.length > 1) {
      shapes.add(words.map(bend).join(' '))
      shapes.add(words.map((word, number) => (number === 0 ? bend(word) : word)).join(' '))
    }
  }
  return shapes
}

function coversOf(terms: readonly TermEntry[]): ReadonlyMap<number, ReadonlySet<string>> {
  const covers = new Map<number, ReadonlySet<string>>()
  for (const [number, { meaning }] of terms.entries()) {
    if (meaning.kind !== 'exclusion') continue
    const told = meaning.covers.map((what) =>
      what
        .replaceAll('_', ' ')
        .replace(/^(group|product):(.*)$/, restoreName)
        .toLowerCase(),
    )
    covers.set(number, new Set(told.length === 0 ? [anything] : told))
  }
  return covers
}

/** Names of groups and products keep their underscores; only terms write them for spaces. */
function restoreName(_: string, kind: string, name: string): string {
  return `${kind}:${name.replaceAll(' ', '_')}`
}

/** Context words are matched like terms, numbered from the last term on; the map leads back to their code words. */
function collectContexts(terms: readonly TermEntry[], collector: FormCollector): Map<number, number[]> {
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
  return contextOf
}

function languageWords({ languages }: RulesetSource): ReadonlyMap<string, readonly Language[]> {
  const words = new Map<string, Language[]>()
  for (const entry of languages) {
    for (const word of entry.words) {
      const key = word.toLowerCase()
      words.set(key, [...(words.get(key) ?? []), entry.language])
    }
  }
  return words
}

function firstDays({ taxa }: RulesetSource): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  for (const { instrument, from } of taxa.flatMap(({ protection }) => protection)) {
    const first = days.get(instrument)
    if (first === undefined || from < first) days.set(instrument, from)
  }
  return days
}
