import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readCsv } from './read-csv.ts'
import { maxRowBytes, type Row } from './row.ts'
import { rowsOf, shownRows } from './rows-of.fixture.ts'

type Chunks = AsyncIterable<Buffer>

/** Reads every column under its own name. */
const read = (delimiter: string) => (chunks: Chunks) =>
  readCsv(chunks, delimiter, (names) => names.map((field, index) => ({ index, field })))

test('readCsv() reads quotes, doubled quotes, line breaks in cells, CRLF and a last row without a break', async () => {
  assert.deepEqual(await rowsOf(read(','), 'id,title\n1,"Tusk, carved"\r\n2,"12"" tusk\nas found"\n\n3,12" tusk\r\n4,象牙'), [
    '2 {"id":"1","title":"Tusk, carved"}',
    '3 {"id":"2","title":"12\\" tusk\\nas found"}',
    '6 {"id":"3","title":"12\\" tusk"}',
    '7 {"id":"4","title":"象牙"}',
  ])
  assert.deepEqual(await rowsOf(read('\t'), 'id\ttitle\n1\t"a"\n'), ['2 {"id":"1","title":"a"}'])
  assert.deepEqual(await rowsOf(read(';'), 'id;title\r\n;""\r\n'), ['2 {"id":"","title":""}'])
})

test('readCsv() passes over a first line that only declares the delimiter, and counts it', async () => {
  const behind = (chunks: Chunks) => readCsv(chunks, ';', (names) => names.map((field, index) => ({ index, field })), 2)
  assert.deepEqual(await rowsOf(behind, 'sep=;\r\nid;title\r\n1;Tusk\r\n'), ['3 {"id":"1","title":"Tusk"}'])
})

test('readCsv() reports a ragged row by its line and goes on', async () => {
  assert.deepEqual(await rowsOf(read(','), 'id,title\n1\n2,b\n3,c,d\n'), [
    '2 ! ragged-row 1 2',
    '3 {"id":"2","title":"b"}',
    '4 ! ragged-row 3 2',
  ])
})

test('readCsv() loses no row behind a stray quote', async () => {
  assert.deepEqual(await rowsOf(read(','), 'id,title\n1,"never closed\n2,b\n3,c\n'), [
    '2 ! quote-not-closed',
    '3 {"id":"2","title":"b"}',
    '4 {"id":"3","title":"c"}',
  ])
  assert.deepEqual(await rowsOf(read(','), 'id,title\n1,"a\n2,"b"\n3,"c"d\n4,e\n'), [
    '2 ! text-after-quote 2 b',
    '3 {"id":"2","title":"b"}',
    '4 ! text-after-quote 2 d',
    '5 {"id":"4","title":"e"}',
  ])
})

test('readCsv() reports a row that is not UTF-8 and goes on', async () => {
  const bytes = Buffer.concat([Buffer.from('id,title\n1,'), Buffer.from([0xe9]), Buffer.from('\n2,é\n')])
  assert.deepEqual(await rowsOf(read(','), bytes), ['2 ! invalid-utf8', '3 {"id":"2","title":"é"}'])
})

test('readCsv() passes over a line beyond the limit, and over a quote that is not closed within it', async () => {
  const megabytes = (text: string) => Array.from({ length: 40 }, () => Buffer.alloc(1024 * 1024, text))
  const tail = Buffer.from('\n3,c\n')
  assert.deepEqual(await shownRows(read(','), [Buffer.from('id,title\n1,'), ...megabytes('x'), tail]), [
    `2 ! row-too-long ${maxRowBytes}`,
    '3 {"id":"3","title":"c"}',
  ])
  const rows = await shownRows(read(','), [Buffer.from('id,title\n1,"\n'), ...megabytes(`${'x'.repeat(1023)}\n`), tail])
  assert.equal(rows[0], '2 ! quote-not-closed')
  assert.equal(rows[1], '3 ! ragged-row 1 2')
  assert.equal(rows.at(-1), `${2 + 40 * 1024 + 2} {"id":"3","title":"c"}`)
})

test('readCsv() equals csv-parse on any well-formed table', async () => {
  const cell = fc.oneof(fc.constantFrom('', '"', ',', '\n', '\r\n', 'a"b', 'é', '象'), fc.string({ unit: 'grapheme' }))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constant('x'), cell, cell), { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      async (rows, lineBreak) => {
        const text = [['a', 'b', 'c'], ...rows].map((cells) => cells.map(quoted).join(',')).join(lineBreak)
        const expected = parse(text, { columns: true, record_delimiter: lineBreak }) as unknown[]
        assert.deepEqual(await valuesOf(text), expected)
      },
    ),
    { numRuns: 300 },
  )
})

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

async function valuesOf(text: string): Promise<unknown[]> {
  const rows: Row[] = []
  for await (const batch of read(',')(oneByOne(Buffer.from(text)))) rows.push(...batch)
  return rows.map((row) => ('value' in row ? row.value : row.problem))
}

async function* oneByOne(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 5) yield bytes.subarray(at, at + 5)
}
