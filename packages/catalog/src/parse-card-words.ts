import type { ExplanationLocale } from '@vigie/engine'
import type { CardWords } from './card.ts'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, filled } from './check-row.ts'
import { faultsOfProse } from './faults-of-prose.ts'
import { parseYamlMap, type YamlRow } from './parse-yaml.ts'

const keys = {
  required: ['title', 'line', 'lede', 'forms', 'offers', 'cleared', 'signs', 'unseen', 'law', 'why', 'names'],
  optional: ['details'],
} as const
type Name = (typeof keys.required)[number] | (typeof keys.optional)[number]

/** Reads `cards/<slug>.<language>.yaml`. A fault in the prose does not keep the rest from being read. */
export function parseCardWords(file: CatalogFile, locale: ExplanationLocale, report: Report): CardWords | undefined {
  for (const { line, problem } of faultsOfProse(file.text, locale)) report(line, problem)
  const row = parseYamlMap<Name>(file, keys, report)
  if (!row) return undefined
  return complete({
    title: filled(row, 'title'),
    line: filled(row, 'line'),
    lede: filled(row, 'lede'),
    forms: texts(row, 'forms', 3),
    offers: texts(row, 'offers', 1),
    cleared: texts(row, 'cleared', 1),
    signs: readSigns(row),
    unseen: filled(row, 'unseen'),
    law: filled(row, 'law'),
    why: filled(row, 'why'),
    names: texts(row, 'names', 1),
    details: row.list('details').map(({ text }) => text),
  })
}

function texts(row: YamlRow<Name>, name: Name, least: number): readonly string[] | undefined {
  const found = row.list(name).map(({ text }) => text)
  if (found.length >= least) return found
  row.complain(name, `has ${found.length} entries; expected ${least} or more`)
  return undefined
}

function readSigns(row: YamlRow<Name>): CardWords['signs'] | undefined {
  const signs = row.rows('signs', { required: ['what', 'how'] } as const).flatMap((inner) => {
    const sign = complete({ what: filled(inner, 'what'), how: filled(inner, 'how') })
    return sign ? [sign] : []
  })
  if (signs.length >= 3) return signs
  row.complain('signs', `has ${signs.length} entries; expected 3 or more`)
  return undefined
}
