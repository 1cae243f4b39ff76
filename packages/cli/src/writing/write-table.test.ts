import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding, Verdict } from '@vigie/engine'
import stringWidth from 'string-width'
import { messagesIn } from '../messages.ts'
import { emptyVerdict } from '../screening/empty-verdict.fixture.ts'
import type { Screened } from '../screening/outcome.ts'
import type { Batch } from '../screening/screen-piece.ts'
import { newTally } from '../screening/tally.ts'
import { bracketPaint } from './paint-text.ts'
import { writeTable } from './write-table.ts'

const verdict: Verdict = {
  ...emptyVerdict,
  language: 'en',
  verdict: 'flag',
  offer: 'sale',
  score: 98,
  decision: 'block',
  taxon: 'Elephantidae',
  group: 'elephant',
  product: 'ivory',
}

function finding(field: 'title' | 'description', text: string, word: string, excluded = false): Finding {
  const start = text.indexOf(word)
  const seen = {
    kind: 'taxon',
    term: word,
    field,
    start,
    end: start + word.length,
    text: word,
    undone: [],
    source: 'test',
  } as const
  return excluded ? { ...seen, because: 'colour' } : seen
}

const listing = (
  id: string,
  title: string,
  description: string,
  findings: Finding[],
  changed: Partial<Verdict> = {},
): Screened => ({
  at: 1,
  id,
  listing: { title, description },
  ignored: [],
  verdict: { ...verdict, findings, ...changed },
})

const batchOf = (...outcomes: Screened[]): Batch => ({
  tally: { ...newTally(), screened: outcomes.length },
  ndjson: '',
  outcomes,
})

function table(width: number | null, ...screened: Screened[]): string[] {
  const writer = writeTable({ messages: messagesIn('en'), paint: bracketPaint, width, all: true })
  return `${writer.write(batchOf(...screened))}${writer.close()}`.trimEnd().split('\n')
}

const bangle = 'Ivory bangle, ivory silk lining'
const plain = listing('a-1', bangle, '', [finding('title', bangle, 'Ivory'), finding('title', bangle, 'ivory', true)])

test('writeTable() paints what counts, not what was excluded, and cuts nothing on a pipe', () => {
  assert.deepEqual(table(null, plain, listing('an-id-that-is-rather-long', bangle, '', [])), [
    'DECISION  SCORE  OFFER         TAXON · FORM                            ID                         TEXT',
    'block        98  for sale      Elephantidae · ivory                    a-1                        [Ivory] bangle, ivory silk lining',
    'block        98  for sale      Elephantidae · ivory                    an-id-that-is-rather-long  Ivory bangle, ivory silk lining',
  ])
})

test('writeTable() shows the piece of the description where the title says nothing', () => {
  const description = `${'long talk before it. '.repeat(20)}an old tusk${' and after it'.repeat(40)}`
  const [, row = ''] = table(null, listing('a', 'Old thing', description, [finding('description', description, 'tusk')]))
  assert.match(row, / …\S.{40,60}an old \[tusk\] and after it.*…$/)
})

test('writeTable() says of what has no text that it has none', () => {
  const passed = {
    verdict: 'pass',
    offer: 'none',
    taxon: null,
    group: null,
    product: null,
    decision: 'review',
    degraded: ['no-text'],
  } as const
  const [, row = ''] = table(null, listing('a', '', '', [], passed))
  assert.match(row, /^review .* – +no text .* \(no text\)$/)
})

test('writeTable() shows what passed only where it calls for a look, unless all is asked for', () => {
  const passed = { verdict: 'pass', offer: 'none', taxon: null, group: null, product: null, score: 0 } as const
  const rows = [
    listing('fine', 'Lamp', '', [], { ...passed, decision: 'allow' }),
    listing('unread', 'Colmillo', '', [], { ...passed, decision: 'review', degraded: ['language'] }),
    listing('lost', 'Lost parrot', '', [], { ...passed, decision: 'allow', offer: 'lost-found' }),
  ]
  const cells = (all: boolean) =>
    String(writeTable({ messages: messagesIn('en'), paint: bracketPaint, width: null, all }).write(batchOf(...rows)))
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(/ {2,}/).slice(0, 5).join(' | '))
  assert.deepEqual(cells(false), ['review | 0 | – | language not known here | unread'])
  assert.deepEqual(cells(true), [
    'allow | 0 | – | nothing found | fine',
    'review | 0 | – | language not known here | unread',
    'allow | 0 | – | a lost or found animal | lost',
  ])
})

test('writeTable() keeps within any terminal of 80 columns and more, Chinese included', () => {
  const chinese = '象牙手镯收藏品老物件'.repeat(8)
  const rows = [plain, listing('编号'.repeat(30), chinese, '', [finding('title', chinese, '收藏')])]
  for (const width of [80, 99, 100, 139, 140, 200]) {
    const writer = writeTable({ messages: messagesIn('fr'), paint: { before: '', after: '' }, width, all: true })
    for (const line of String(writer.write(batchOf(...rows)))
      .trimEnd()
      .split('\n'))
      assert.ok(stringWidth(line) <= width, `${width}: ${line}`)
  }
})
