import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '@vigie/engine'
import { listedMarks } from './listed-marks.ts'

const seen = (text: string, start: number, more: Partial<Finding> = {}): Finding => ({
  kind: 'taxon',
  term: text.toLowerCase(),
  field: 'title',
  start,
  end: start + text.length,
  text,
  undone: [],
  source: 'field use',
  ...more,
})

test('listedMarks() tells once what was undone to read a bent name', () => {
  const bent = [
    seen('1v0ry', 4, { term: 'ivory', undone: ['leet'] }),
    seen('1v0ry', 4, { kind: 'evasion', term: '1v0ry', undone: ['leet'], source: 'rule:evasion' }),
  ]
  const [mark, ...others] = listedMarks(bent)
  assert.deepEqual(others, [])
  assert.deepEqual([mark?.kind, mark?.readAs, mark?.undone], ['taxon', 'ivory', ['leet']])
})

test('listedMarks() keeps an evasion that no name stands at', () => {
  const [mark] = listedMarks([seen('s.a.l.e', 0, { kind: 'evasion', undone: ['separators'], source: 'rule:evasion' })])
  assert.deepEqual([mark?.kind, mark?.readAs, mark?.undone], ['evasion', null, ['separators']])
})

test('listedMarks() names the same words once, with at how many places, in the order of the text', () => {
  const marks = listedMarks([
    seen('ivory', 5, { field: 'description' }),
    seen('58 g', 20, { kind: 'weight', source: 'rule:weight' }),
    seen('Ivory', 0),
    seen('IVORY', 40, { field: 'description' }),
    seen('ivory', 5, { field: 'description' }),
  ])
  assert.deepEqual(
    marks.map(({ text, times }) => [text, times]),
    [
      ['Ivory', 3],
      ['58 g', 1],
    ],
  )
})

test('listedMarks() says of words set aside why, and leaves out the words that explain them', () => {
  const marks = listedMarks([
    seen('Ivory', 0, { because: 'colour' }),
    seen('Ivory', 30),
    seen('dress', 6, { kind: 'exclusion', because: 'colour' }),
  ])
  assert.deepEqual(
    marks.map(({ tone, because }) => [tone, because]),
    [
      ['setAside', 'colour'],
      ['named', null],
    ],
  )
})
