import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectDelimiter, detectFormat } from './detect-format.ts'

const columns = new Set(['title', 'description', 'titel'])
const detected = (name: string, head: string) => detectFormat(name, Buffer.from(head), columns)

test('detectFormat() trusts the extension', () => {
  assert.equal(detected('a.NDJSON', 'whatever'), 'ndjson')
  assert.equal(detected('a.jsonl', '['), 'ndjson')
  assert.equal(detected('a.csv', '[{"title":'), 'csv')
  assert.equal(detected('a.tsv', ''), 'tsv')
  assert.equal(detected('a.json', ' [7'), 'json')
  assert.equal(detected('a.json', '{"title":"a"}'), 'ndjson')
})

test('detectFormat() else looks at the first bytes', () => {
  assert.equal(detected('-', '[{"title":"a"}]'), 'json')
  assert.equal(detected('-', '\n [\n'), 'json')
  assert.equal(detected('-', '{"title":"a"}'), 'ndjson')
  assert.equal(detected('-', 'id,title\n1,a'), 'csv')
  assert.equal(detected('-', 'id;"Titel"\r\n1;a'), 'csv')
  assert.equal(detected('-', 'ID,TITLE \n1,a'), 'csv')
  assert.equal(detected('-', 'sep=;\r\nx;y\n'), 'csv')
  assert.equal(detected('listings.txt', 'id\ttitle\n'), 'tsv')
  assert.equal(detected('-', '[sold] ivory bangle, 60 g'), 'lines')
  assert.equal(detected('-', '{rare} ivory bangle'), 'lines')
  assert.equal(detected('-', 'ivory, with title deed'), 'lines')
  assert.equal(detected('-', ''), 'lines')
})

test('detectDelimiter() believes a first line that declares it', () => {
  assert.equal(detectDelimiter(Buffer.from('sep=;\r\na,b,c\n')), ';')
  assert.equal(detectDelimiter(Buffer.from('SEP=\t\na,b\n')), '\t')
  assert.equal(detectDelimiter(Buffer.from('"sep=|"\n')), '|')
  assert.equal(detectDelimiter(Buffer.from('sep=;,title\n')), ',')
})

test('detectDelimiter() counts outside quotes, in the first line only', () => {
  assert.equal(detectDelimiter(Buffer.from('id,title\n1;2;3;4')), ',')
  assert.equal(detectDelimiter(Buffer.from('id;"a,b,c";title')), ';')
  assert.equal(detectDelimiter(Buffer.from('id\ttitle')), '\t')
  assert.equal(detectDelimiter(Buffer.from('title')), ',')
})
