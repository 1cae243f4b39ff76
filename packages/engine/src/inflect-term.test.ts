import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflectTerm } from './inflect-term.ts'
import type { InflectionEntry } from './ruleset-source.ts'

const entry = (from: string, to: string, more: Partial<InflectionEntry> = {}): InflectionEntry => ({
  at: { file: 'fixture', line: 1 },
  language: 'en',
  from,
  to,
  everyWord: false,
  ...more,
})
const shapes = (term: string, ...entries: readonly InflectionEntry[]) => [...inflectTerm(term, entries)]

test('inflectTerm() changes the end of the last word, or of each word', () => {
  assert.deepEqual(shapes('tiger skin', entry('', 's')), ['tiger skin', 'tiger skins'])
  assert.deepEqual(shapes('gris cendré', entry('é', 'és')), ['gris cendré', 'gris cendrés'])
  assert.deepEqual(shapes('ara bleu', entry('', 's', { everyWord: true })), ['ara bleu', 'ara bleus', 'aras bleus', 'aras bleu'])
  assert.deepEqual(shapes('Ivory', entry('y', 'ies')), ['Ivory', 'Ivories'])
})

test('inflectTerm() puts what a language writes before a word before the first, or before each', () => {
  assert.deepEqual(shapes('عاج', entry('', 'ال', { side: 'start' })), ['عاج', 'العاج'])
  assert.deepEqual(shapes('ناب فيل', entry('', 'ال', { side: 'start', everyWord: true })), [
    'ناب فيل',
    'الناب فيل',
    'الناب الفيل',
    'ناب الفيل',
  ])
})

test('inflectTerm() keeps to words long enough, of the right ending and of the right vowels', () => {
  const plural = [entry('', 'lar', { lastOf: 'aıou', before: 'eiöü' }), entry('', 'ler', { lastOf: 'eiöü', before: 'aıou' })]
  assert.deepEqual(shapes('papağan', ...plural), ['papağan', 'papağanlar'])
  assert.deepEqual(shapes('fildişi', ...plural), ['fildişi', 'fildişiler'])
  assert.deepEqual(shapes('слон', entry('', 'ы', { endsIn: 'нр' })), ['слон', 'слоны'])
  assert.deepEqual(shapes('зебра', entry('', 'ы', { endsIn: 'нр' })), ['зебра'])
  assert.deepEqual(shapes('boa', entry('a', 'e', { least: 4 })), ['boa'])
})

test('inflectTerm() bends two words together, and in the other order', () => {
  const accusative = entry('', 'а', { first: { from: 'ий', to: 'ого', endsIn: 'к' }, endsIn: 'нр' })
  assert.deepEqual(shapes('королевский питон', accusative), ['королевский питон', 'королевского питона'])
  assert.deepEqual(shapes('синий питон', accusative), ['синий питон'])
  assert.deepEqual(shapes('королевский удав', accusative), ['королевский удав'])
  assert.deepEqual(shapes('питон', accusative), ['питон'])
  const reversed = entry('', '', { first: { from: 'ий', to: 'ий' }, isReversed: true })
  assert.deepEqual(shapes('королевский питон', reversed), ['королевский питон', 'питон королевский'])
  assert.deepEqual(shapes('шаровой питон', reversed), ['шаровой питон'])
})
