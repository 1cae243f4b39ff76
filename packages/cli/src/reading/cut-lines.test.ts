import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutLines } from './cut-lines.ts'
import type { Format } from './detect-format.ts'
import { feed } from './feed.ts'
import { readPiece } from './read-piece.ts'
import { maxRowBytes, type Row } from './row.ts'
import { rowsOf, shownRows } from './rows-of.fixture.ts'

const readAs = (format: Format) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Row[]> {
    for await (const pieces of feed(chunks, cutLines())) for (const piece of pieces) yield readPiece(piece, format)
  }
const readNdjson = readAs('ndjson')
const readLines = readAs('lines')

test('cutLines() and readPiece() of NDJSON yield one row a line, count blank lines and take CRLF and a last line without a break', async () => {
  const rows = ['1 {"title":"tusk"}', '3 {"title":"象牙"}', '4 7']
  assert.deepEqual(await rowsOf(readNdjson, '{"title":"tusk"}\n\n{"title":"象牙"}\n7'), rows)
  assert.deepEqual(await rowsOf(readNdjson, '{"title":"tusk"}\r\n \r\n{"title":"象牙"}\r\n7\r\n'), rows)
  assert.deepEqual(await rowsOf(readNdjson, ''), [])
})

test('cutLines() and readPiece() of NDJSON report a broken line by its number and column, and go on', async () => {
  const text = '{"title":"a"}\n{"title": tusk}\n{"title":"b"\n{"title":"c"}\n'
  assert.deepEqual(await rowsOf(readNdjson, text), [
    '1 {"title":"a"}',
    '2 ! invalid-json 11 tusk value',
    '3 ! invalid-json 13  comma-or-close',
    '4 {"title":"c"}',
  ])
})

test('cutLines() and readPiece() of NDJSON report a line that is not UTF-8, and go on', async () => {
  const bytes = Buffer.concat([Buffer.from('{"title":"é"}\n{"title":"'), Buffer.from([0xe9]), Buffer.from('"}\n{"title":"b"}')])
  assert.deepEqual(await rowsOf(readNdjson, bytes), ['1 {"title":"é"}', '2 ! invalid-utf8', '3 {"title":"b"}'])
})

test('cutLines() and readPiece() of NDJSON pass over a line beyond the limit without holding it', async () => {
  const long = Buffer.alloc(1024 * 1024, 'x')
  const pieces = [Buffer.from('{"id":"1"}\n"'), ...Array.from({ length: 40 }, () => long), Buffer.from('"\n{"id":"3"}\n')]
  const rows = ['1 {"id":"1"}', `2 ! row-too-long ${maxRowBytes}`, '3 {"id":"3"}']
  assert.deepEqual(await shownRows(readNdjson, pieces), rows)
  assert.deepEqual(await shownRows(readNdjson, [Buffer.concat(pieces)]), rows)
})

test('cutLines() and readPiece() of NDJSON take a line of exactly the limit', async () => {
  const line = `"${'x'.repeat(maxRowBytes - 2)}"`
  const [row = ''] = await shownRows(readNdjson, [Buffer.from(`${line}\n`)])
  assert.equal(row.length, '1 '.length + maxRowBytes)
})

test('readPiece() of plain text makes each line a title', async () => {
  assert.deepEqual(await rowsOf(readLines, 'Ivory bangle, 60 g\n\n  \r\n[sold] "tusk"\r\n象牙手镯'), [
    '1 {"title":"Ivory bangle, 60 g"}',
    '4 {"title":"[sold] \\"tusk\\""}',
    '5 {"title":"象牙手镯"}',
  ])
})
