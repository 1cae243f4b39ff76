import { type Card, cardKinds } from './card.ts'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, count, filled, oneOf } from './check-row.ts'
import { parseYamlMap, type YamlRow } from './parse-yaml.ts'

/** The part of a card that no language changes. */
export type CardFacts = Pick<Card, 'slug' | 'seen' | 'taxa' | 'beside' | 'sources' | 'whyFrom'>

const keys = { required: ['seen', 'taxa', 'beside', 'whyFrom', 'sources', 'checked'] } as const
type Name = (typeof keys.required)[number]

/** What a card may name besides itself. */
export interface CardNames {
  readonly taxa: ReadonlySet<string>
  readonly slugs: ReadonlySet<string>
}

/** Reads `cards/<slug>.yaml`. */
export function parseCardFacts(file: CatalogFile, slug: string, names: CardNames, report: Report): CardFacts | undefined {
  const row = parseYamlMap<Name>(file, keys, report)
  if (!row) return undefined
  if (!/^\d{4}-\d{2}-\d{2}$/.test(row.cell('checked'))) row.complain('checked', 'is no date; expected YYYY-MM-DD')
  const sources = readSources(row)
  const facts = complete({
    slug,
    seen: oneOf(row, 'seen', cardKinds),
    taxa: known(row, 'taxa', names.taxa, 'a taxon of the catalogue', report),
    beside: known(row, 'beside', names.slugs, 'a card', report),
    sources,
    whyFrom: count(row, 'whyFrom', 1),
  })
  if (facts && facts.whyFrom > sources.length)
    row.complain('whyFrom', `is ${facts.whyFrom}; expected the number of one of the ${sources.length} sources, from 1 up`)
  return facts && { ...facts, whyFrom: facts.whyFrom - 1 }
}

function known(
  row: YamlRow<Name>,
  name: Name,
  allowed: ReadonlySet<string>,
  what: string,
  report: Report,
): readonly string[] | undefined {
  const values = row.list(name)
  if (values.length === 0) row.complain(name, 'is empty')
  for (const { text, line } of values) if (!allowed.has(text)) report(line, `${name} has "${text}", which is not ${what}`)
  return values.length > 0 && values.every(({ text }) => allowed.has(text)) ? values.map(({ text }) => text) : undefined
}

/** Every number on a card has a source that a reader can open. */
function readSources(row: YamlRow<Name>): Card['sources'] {
  const sources = row.rows('sources', { required: ['by', 'title', 'year', 'url'] } as const).flatMap((inner) => {
    const url = filled(inner, 'url')
    if (url && !/^https:\/\/\S+$/.test(url)) inner.complain('url', `is "${url}"; expected an address that begins with https://`)
    const source = complete({ by: filled(inner, 'by'), title: filled(inner, 'title'), year: count(inner, 'year', 1973), url })
    return source ? [source] : []
  })
  if (sources.length === 0) row.complain('sources', 'is empty; expected at least one')
  return sources
}
