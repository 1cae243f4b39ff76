import { type FirstWord, type InflectionEntry, languages } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, count, oneOf } from './check-row.ts'
import { parseYamlList, type YamlRow } from './parse-yaml.ts'

const keys = {
  required: ['language', 'from', 'to'],
  optional: ['side', 'everyWord', 'least', 'endsIn', 'lastOf', 'before', 'first', 'order', 'source', 'checked', 'note'],
} as const

/** Reads `inflections.yaml`: which beginning or ending may stand instead of which, by language, and in which words. */
export function parseInflections(file: CatalogFile, report: Report): InflectionEntry[] {
  return parseYamlList(file, keys, report).flatMap((row) => {
    const everyWord = row.cell('everyWord') === '' ? 'false' : oneOf(row, 'everyWord', ['true', 'false'])
    const side = row.cell('side') === '' ? 'end' : oneOf(row, 'side', ['start', 'end'])
    const least = row.cell('least') === '' ? 0 : count(row, 'least', 1)
    const read = complete({ language: oneOf(row, 'language', languages), everyWord, side, least })
    const from = row.cell('from')
    const to = row.cell('to')
    const first = firstWord(row)
    const order = row.cell('order') === '' ? 'kept' : oneOf(row, 'order', ['kept', 'reversed'])
    if (order === 'reversed' && !first) row.complain('order', 'is reversed without first; expected both')
    if (from === to && !first) row.complain('to', `is "${to}", the same as from; expected another ending`)
    if (row.cell('before') !== '' && row.cell('lastOf') === '') row.complain('before', 'stands without lastOf; expected both')
    if (!read) return []
    const at = { file: file.file, line: row.line }
    const letters = Object.fromEntries(
      (['endsIn', 'lastOf', 'before'] as const).flatMap((key) => (row.cell(key) === '' ? [] : [[key, row.cell(key)]])),
    )
    const where = { ...(read.side === 'start' && { side: read.side }), ...(read.least > 0 && { least: read.least }), ...letters }
    const both = { ...(first && { first }), ...(order === 'reversed' && { isReversed: true }) }
    return [{ at, language: read.language, from, to, everyWord: read.everyWord === 'true', ...where, ...both }]
  })
}

const firstKeys: ReadonlySet<string> = new Set(['from', 'to', 'endsIn'])

/** What the first of two words does; undefined where the entry says nothing of it, or not what it should. */
function firstWord(row: YamlRow<'first'>): FirstWord | undefined {
  const pairs = row.pairs('first')
  if (!pairs) {
    if (row.cell('first') !== '') row.complain('first', `is "${row.cell('first')}"; expected { from: …, to: … }`)
    return undefined
  }
  for (const key of pairs.keys()) {
    if (!firstKeys.has(key)) row.complain('first', `has the key "${key}"; expected from, to and endsIn only`)
  }
  const [from, to, endsIn] = ['from', 'to', 'endsIn'].map((key) => pairs.get(key)?.text)
  if (from === undefined || to === undefined) {
    row.complain('first', 'has no from or no to; expected both')
    return undefined
  }
  return { from, to, ...(endsIn !== undefined && { endsIn }) }
}
