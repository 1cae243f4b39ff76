import type { Problem, RulesetSource, TermEntry } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { deepFreeze } from './deep-freeze.ts'
import { findDeadCovers } from './find-dead-covers.ts'
import { findDuplicates } from './find-duplicates.ts'
import { parseCodewords } from './parse-codewords.ts'
import { parseCounting } from './parse-counting.ts'
import { parseCues } from './parse-cues.ts'
import { parseExclusions } from './parse-exclusions.ts'
import { parseInflections } from './parse-inflections.ts'
import { parseInstruments } from './parse-instruments.ts'
import { parseLanguages } from './parse-languages.ts'
import { parsePolicy } from './parse-policy.ts'
import { parseProducts } from './parse-products.ts'
import { type DeclaredTaxa, parseTaxa } from './parse-taxa.ts'
import { parseTerms } from './parse-terms.ts'
import { parseWeights } from './parse-weights.ts'
import { scientificNames } from './scientific-names.ts'
import { type SingleFile, type SortedFiles, sortFiles, type WordFolder } from './sort-files.ts'

/** A catalogue that was read, deeply frozen; or everything that is wrong with it, by file and line. */
export type CatalogLoad =
  | { readonly ok: true; readonly source: RulesetSource }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type ReportOn = (file: string) => Report

/**
 * Reads a catalogue from its texts. Pure: `loadCatalog` reads a folder and calls this.
 *
 * @example parseCatalog([{ file: 'taxa/bear.yaml', text: '- taxon: Ursidae\n  rank: family\n …' }, …])
 */
export function parseCatalog(files: readonly CatalogFile[]): CatalogLoad {
  const problems: Problem[] = []
  const reportOn: ReportOn = (file) => (line, problem) => void problems.push({ file, line, problem })
  for (const file of files) reportUnreadable(file, reportOn)
  const sorted = sortFiles(files, reportOn)
  const single = <Read>(name: SingleFile, parse: (file: CatalogFile, report: Report) => Read): Read | undefined => {
    const file = sorted.singles.get(name)
    if (!file) reportOn(name)(1, 'is missing; every catalogue has it')
    return file && parse(file, reportOn(name))
  }

  const instruments = single('instruments.yaml', parseInstruments) ?? []
  const declared: DeclaredTaxa = new Map()
  const taxa = sorted.taxa.flatMap(({ file, group }) => parseTaxa(file, group, reportOn(file.file), instruments, declared))
  const terms = readTerms(sorted, declared, reportOn)
  const names = scientificNames(taxa, terms)
  problems.push(...findDuplicates(terms))
  const inflections = single('inflections.yaml', parseInflections) ?? []
  const languages = single('languages.yaml', parseLanguages) ?? []
  const counting = single('counting.yaml', parseCounting) ?? []
  const weights = single('weights.yaml', parseWeights) ?? []
  const thresholds = single('policies/model.yaml', parsePolicy)
  // Asked only when every term was read: an exclusion is not to blame for a term whose own row has a problem.
  if (problems.length === 0) problems.push(...findDeadCovers([...terms, ...names]))

  if (problems.length > 0 || !thresholds) return deepFreeze({ ok: false, problems: problems.sort(byPlace) })
  const source: RulesetSource = {
    taxa: taxa.map(({ entry }) => entry),
    terms: [...terms, ...names],
    inflections,
    languages,
    counting,
    weights,
    thresholds,
  }
  return deepFreeze({ ok: true, source })
}

const wordParsers: Record<WordFolder, typeof parseCodewords> = {
  products: parseProducts,
  cues: parseCues,
  exclusions: parseExclusions,
  codewords: parseCodewords,
}

function readTerms({ terms, words }: SortedFiles, declared: DeclaredTaxa, reportOn: ReportOn): TermEntry[] {
  return [
    ...terms.flatMap(({ file, group, language }) => parseTerms(file, group, language, reportOn(file.file), declared)),
    ...words.flatMap(({ file, folder, language }) => wordParsers[folder](file, language, reportOn(file.file), declared)),
  ]
}

/** A file saved in another encoding shows as replacement characters. */
function reportUnreadable({ file, text }: CatalogFile, reportOn: ReportOn): void {
  if (!text.includes('\uFFFD')) return
  for (const [index, line] of text.split('\n').entries()) {
    if (line.includes('\uFFFD')) reportOn(file)(index + 1, 'has a character that is not UTF-8; expected the file in UTF-8')
  }
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line
}
