// `npm run corpus`: screens the project's own corpus and prints docs/quality.md. With --check it writes nothing and fails when the page
// is stale, or when a figure of the test half fell below its floor in packages/engine/corpus/floors.json. Without it, floors that were
// passed are raised; to lower one is an edit by hand, with its reason in the commit.
import { readFileSync, writeFileSync } from 'node:fs'
import { openRuleset } from '@vigie/catalog'
import { type Group, type Product, screen } from '@vigie/engine'
import { reliability } from './measure-fit.ts'
import { confusion, grouped, type Judged, namedRightly, qualityOf, type Share } from './measure-quality.ts'
import { type Half, readCorpus } from './read-corpus.ts'
import { writeOrCheck } from './write-or-check.ts'

const floorsFile = new URL('../packages/engine/corpus/floors.json', import.meta.url)
/** The lists in force do not decide what is flagged; any day would do. */
const day = '2026-11-22'
const ruleset = openRuleset()

const judge = (half: Half): readonly Judged[] =>
  readCorpus(half).map((listing) => ({ listing, verdict: screen(listing, ruleset, day) }))
const tests = judge('test')
const development = judge('development')

writeOrCheck('docs/quality.md', page(), 'npm run corpus')
keepFloors()

function page(): string {
  const sections = {
    all: qualityTable('all listings', [['all', tests]]),
    language: qualityTable(
      'language',
      grouped(tests, ({ listing }) => listing.language),
    ),
    group: recallTable(
      'group',
      grouped(tests, ({ listing }) => listing.label.group),
    ),
    product: recallTable(
      'product',
      grouped(tests, ({ listing }) => listing.label.product),
    ),
    tactic: tacticTable(),
    groups: confusionTable('group'),
    products: confusionTable('product'),
    reliability: reliabilityTable(),
    development: qualityTable(
      'language',
      grouped(development, ({ listing }) => listing.language),
    ),
  }
  return fill(readFileSync(new URL('quality-page.md', import.meta.url), 'utf8'), sections)
}

/** @throws when the page asks for what is not measured */
function fill(template: string, sections: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const section = sections[name]
    if (section === undefined)
      throw new Error(`quality-page.md asks for {{${name}}}; there are ${Object.keys(sections).join(', ')}`)
    return section
  })
}

function qualityTable(what: string, parts: readonly (readonly [string, readonly Judged[]])[]): string {
  const rows = parts.map(([word, judged]) => {
    const { listings, missed, falseAlerts, recall, precision, f1, perThousand } = qualityOf(judged)
    const named = [namedRightly(judged, 'group'), namedRightly(judged, 'product')].map(({ share }) => percent(share))
    return [
      word,
      listings,
      missed,
      falseAlerts,
      interval(recall),
      interval(precision),
      percent(f1),
      perThousand.toFixed(0),
      ...named,
    ]
  })
  return table([what, 'listings', 'missed', 'false', 'recall', 'precision', 'F1', 'false in 1,000', 'group', 'product'], rows)
}

function recallTable(what: 'group' | 'product', parts: readonly (readonly [string, readonly Judged[]])[]): string {
  const rows = parts.map(([word, judged]) => {
    const { found, missed, recall } = qualityOf(judged)
    const falsely = tests.filter(({ listing, verdict }) => !listing.label.offered && verdict[what] === (word as Group & Product))
    return [word, found + missed, missed, interval(recall), percent(namedRightly(judged, what).share), falsely.length]
  })
  return table([what, 'offered', 'missed', 'recall', 'named so', 'false alerts of it'], rows)
}

/** Of the listings that offer something, by what the engine had to undo in them. */
function tacticTable(): string {
  const counts = new Map<string, [number, number]>()
  for (const { listing, verdict } of tests) {
    for (const trick of new Set(verdict.findings.flatMap(({ undone }) => undone))) {
      const [right, wrong] = counts.get(trick) ?? [0, 0]
      if (verdict.verdict === 'flag') counts.set(trick, listing.label.offered ? [right + 1, wrong] : [right, wrong + 1])
    }
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([trick, [right, wrong]]) => [trick, right, wrong])
  return table(['undone', 'rightly flagged', 'falsely flagged'], rows)
}

function confusionTable(what: 'group' | 'product'): string {
  const rows = [...confusion(tests, what)].flatMap(([label, named]) => [...named].map(([word, count]) => [label, word, count]))
  return rows.length === 0 ? 'None.' : table(['label', 'named instead', 'listings'], rows.sort())
}

function reliabilityTable(): string {
  const given = tests
    .filter(({ verdict }) => verdict.findings.length > 0)
    .map(({ listing, verdict }) => ({ chance: verdict.score / 100, offered: listing.label.offered }))
  const rows = reliability(given).map(({ from, count, given: mean, came }) => [
    `${Math.round(from * 100)}–${Math.round(from * 100) + 9}`,
    count,
    percent(mean),
    percent(came),
  ])
  return table(['score', 'listings', 'mean score', 'offered'], rows)
}

function keepFloors(): void {
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Record<string, number>
  const measured = new Map<string, number>()
  for (const [word, judged] of [['all', tests] as const, ...grouped(tests, ({ listing }) => listing.language)]) {
    const { recall, precision } = qualityOf(judged)
    measured.set(`${word} recall`, floor(recall.share))
    measured.set(`${word} precision`, floor(precision.share))
  }
  for (const [name, value] of measured) {
    const least = floors[name] ?? 0
    if (value >= least) floors[name] = value
    else {
      console.error(`${name} fell to ${value}; packages/engine/corpus/floors.json has ${least}`)
      process.exitCode = 1
    }
  }
  if (!process.argv.includes('--check')) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`)
}

function floor(share: number): number {
  return Number.isNaN(share) ? 0 : Math.floor(share * 1_000) / 1_000
}

function interval({ share, low, high }: Share): string {
  return Number.isNaN(share) ? '–' : `${percent(share)} (${percent(low)}–${percent(high)})`
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1)
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}
