import { type CatalogStats, catalogStats, drawEntries, loadCatalog } from '@vigie/catalog'
import { groups } from '@vigie/engine'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import type { Messages } from '../messages.ts'
import { type Terminal, writeText } from '../terminal.ts'

export interface CatalogStatsOptions {
  readonly json?: boolean
  /** How many entries to draw at random. */
  readonly sample?: string
  readonly seed?: string
}

type Entry = ReturnType<typeof drawEntries>[number]

/** What is looked at in the open catalogue. */
export const catalog = {
  /** Count names by group and language, and the other entries; draw some at random. */
  stats: async (options: CatalogStatsOptions, terminal: Terminal, messages: Messages): Promise<ExitCode> => {
    const sample = wholeNumber('--sample', options.sample ?? '0')
    const seed = wholeNumber('--seed', options.seed ?? '1')
    const load = loadCatalog()
    if (!load.ok) {
      const detail = load.problems.map(({ file, line, problem }) => `${file}:${line} ${problem}`).join('\n')
      throw new Failure({ code: 'ruleset-broken', detail })
    }
    const stats = catalogStats(load.source)
    const drawn = drawEntries(load.source, sample, seed)
    const text = options.json
      ? JSON.stringify({ schema: 1, ...snake(stats), ...(sample > 0 && { seed, sample: drawn.map(entryFacts) }) })
      : [...statsLines(stats, messages), ...drawn.map(entryLine)].join('\n')
    await writeText(terminal.stdout, `${text}\n`)
    return exitCode.done
  },
}

/** @throws Failure that names the option */
function wholeNumber(option: string, given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new Failure({ code: 'number-unknown', option, given })
  return Number(given)
}

function snake({ taxa, byLanguage }: CatalogStats) {
  const languages = byLanguage.map(({ namesByGroup, ...rest }) => ({ ...rest, names_by_group: namesByGroup }))
  return { taxa, languages }
}

/** A table of languages beside groups, one line a group, and below it what has no group. */
function statsLines({ taxa, byLanguage }: CatalogStats, { catalogStats: words, names, number }: Messages): string[] {
  const rows: (readonly [string, ...number[]])[] = [
    ...groups.map((group): [string, ...number[]] => [names.groups[group], ...byLanguage.map((one) => one.namesByGroup[group])]),
    [words.names, ...byLanguage.map((one) => one.names)],
    [words.products, ...byLanguage.map(({ products }) => products)],
    [words.cues, ...byLanguage.map(({ cues }) => cues)],
    [words.exclusions, ...byLanguage.map(({ exclusions }) => exclusions)],
    [words.codewords, ...byLanguage.map(({ codewords }) => codewords)],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const line = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(6)).join('')}`
  const total = byLanguage.filter(({ language }) => language !== 'la').reduce((sum, one) => sum + one.names, 0)
  const head = [...byLanguage.map(({ language }) => language), words.total]
  return [
    words.summary(number(taxa), number(total)),
    '',
    line('', head),
    ...rows.map(([name, ...cells]) => line(name, [...cells, cells.reduce((sum, cell) => sum + cell, 0)])),
    '',
  ]
}

function entryFacts({ term, language, meaning, source, at }: Entry) {
  return { term, language, means: meaningOf({ meaning }), source, file: at.file, line: at.line }
}

function entryLine(entry: Entry): string {
  const { term, language, means, file, line, source } = entryFacts(entry)
  return `${language}  ${term}  ·  ${means}  ·  ${source}  (${file}:${line})`
}

function meaningOf({ meaning }: Pick<Entry, 'meaning'>): string {
  switch (meaning.kind) {
    case 'taxon':
      return [meaning.taxon, ...(meaning.implies ? [meaning.implies] : []), ...(meaning.ambiguous ? ['beside'] : [])].join(', ')
    case 'product':
      return `product ${meaning.product}`
    case 'cue':
      return `cue ${meaning.cue}`
    case 'exclusion':
      return `exclusion ${meaning.because}, ${meaning.reach}`
    case 'codeword':
      return `code word ${meaning.taxon}, ${meaning.product}`
  }
}
