import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readJsonArray } from './read-json-array.ts'
import { maxRowBytes } from './row.ts'
import { rowsOf, shownRows } from './rows-of.fixture.ts'

const read = (chunks: AsyncIterable<Buffer>) => readJsonArray(chunks)

/** `‸` marks the byte at which the reading must stop. */
async function stops(marked: string, rows: string[], ending: string): Promise<void> {
  const byte = Buffer.byteLength(marked.slice(0, marked.indexOf('‸')))
  const shown = await rowsOf(read, marked.replace('‸', ''))
  assert.deepEqual(shown, [...rows, `${rows.length} ! array-broken ${byte} ${ending}`], marked)
}

test('readJsonArray() yields the elements by index, of whatever kind', async () => {
  assert.deepEqual(await rowsOf(read, ' [ {"title":"a, [b] \\"c\\" \\\\"} ,\n{"images":["x",{}]},7,"s" , null ] \n'), [
    '0 {"title":"a, [b] \\"c\\" \\\\"}',
    '1 {"images":["x",{}]}',
    '2 7',
    '3 "s"',
    '4 null',
  ])
  assert.deepEqual(await rowsOf(read, '[]'), [])
  assert.deepEqual(await rowsOf(read, ' [ ] '), [])
})

test('readJsonArray() equals JSON.parse on any array', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), fc.constantFrom(0, 1), async (elements, indent) => {
      const rows = await rowsOf(read, JSON.stringify(elements, null, indent))
      assert.deepEqual(
        rows,
        elements.map((element, i) => `${i} ${JSON.stringify(element)}`),
      )
    }),
    { numRuns: 200 },
  )
})

test('readJsonArray() stops at a broken element and says at which byte', async () => {
  await stops('[{"title":"é"},{"title": ‸tusk},{"title":"c"}]', ['0 {"title":"é"}'], 'tusk value')
  await stops('[{"title":"a"} ‸{"title":"b"}]', ['0 {"title":"a"}'], '{ comma-or-close')
  await stops('[7,‸]', ['0 7'], '] value')
  await stops('[‸,7]', [], ', value')
  await stops('[{"a":[1‸}]', [], '} comma-or-close')
  await stops('[7]‸]', ['0 7'], '] nothing')
  await stops('‸{"title":"a"}', [], '{ array')
})

test('readJsonArray() says that an array without its end was not read to the end', async () => {
  await stops('[7‸', [], ' comma-or-close')
  await stops('[7 ,{"a":1}‸', ['0 7', '1 {"a":1}'], ' comma-or-close')
  await stops('[7, ‸', ['0 7'], ' value')
  await stops('["never closed‸', [], ' string-end')
  await stops('[‸', [], ' comma-or-close')
  await stops('‸', [], ' array')
})

test('readJsonArray() counts bytes from the start of the file behind a byte-order mark', async () => {
  const behindMark = (chunks: AsyncIterable<Buffer>) => readJsonArray(chunks, 3)
  assert.deepEqual(await rowsOf(behindMark, '[tusk]'), ['0 ! array-broken 4 tusk value'])
})

test('readJsonArray() reports an element that is not UTF-8 by its index and goes on', async () => {
  const bytes = Buffer.concat([Buffer.from('[{"title":"'), Buffer.from([0xff]), Buffer.from('"},{"title":"b"}]')])
  assert.deepEqual(await rowsOf(read, bytes), ['0 ! invalid-utf8', '1 {"title":"b"}'])
})

test('readJsonArray() passes over an element beyond the limit without holding it', async () => {
  const long = Buffer.alloc(1024 * 1024, ']')
  const pieces = [Buffer.from('[7,{"a":"'), ...Array.from({ length: 40 }, () => long), Buffer.from('\\"","b":[]},8]')]
  const rows = ['0 7', `1 ! row-too-long ${maxRowBytes}`, '2 8']
  assert.deepEqual(await shownRows(read, pieces), rows)
  assert.deepEqual(await shownRows(read, [Buffer.concat(pieces)]), rows)
})
