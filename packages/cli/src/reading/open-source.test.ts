import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Failure } from '../failure.ts'
import { openSource } from './open-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'vigie-open-source-'))
after(() => rmSync(folder, { recursive: true }))

test('openSource() shows the first line and then gives the whole input, without its byte-order mark', async () => {
  const file = write('mark.csv', Buffer.from('\ufeffid,title\n1,é\n'))
  const source = await openSource(file, nothing())
  assert.match(source.head.toString(), /^id,title\n/)
  assert.equal(source.firstByte, 3)
  assert.equal(await textOf(source.chunks), 'id,title\n1,é\n')
  assert.deepEqual([source.sizeBytes, source.readBytes()], [17, 17])
})

test('openSource() reads standard input, however it is cut', async () => {
  const source = await openSource('-', pieces('\ufeffid,ti', 'tle\n1', ',tusk'))
  assert.equal(source.head.toString(), 'id,title\n1')
  assert.equal(await textOf(source.chunks), 'id,title\n1,tusk')
  assert.equal(source.sizeBytes, null)
})

test('openSource() takes an empty file', async () => {
  const source = await openSource(write('empty', Buffer.alloc(0)), nothing())
  assert.equal(await textOf(source.chunks), '')
})

test('openSource() gives UTF-8 whatever the encoding and however it is cut', async () => {
  const text = 'id;title\n1;Éléphant, 象牙 €\n'
  const file = write('sheet.txt', Buffer.from(`\ufeff${text}`, 'utf16le'))
  const source = await openSource(file, nothing(), 'utf-16le')
  assert.equal(source.head.toString(), text)
  assert.equal(await textOf(source.chunks), text)

  const bytes = Buffer.from([0x80, 0x0a, 0xc9, 0x6c])
  const western = await openSource('-', singly(bytes), 'windows-1252')
  assert.equal(await textOf(western.chunks), '€\nÉl')
  assert.equal(western.readBytes(), 4)
})

test('openSource() refuses what is missing, a folder, or no UTF-8 text', async () => {
  const refused = async (file: string, expected: object) => {
    const failure = await openSource(file, nothing()).catch((error) => error)
    assert.ok(failure instanceof Failure)
    assert.deepEqual({ ...failure.reason, detail: '' }, { ...expected, file, detail: '' })
  }
  await refused(join(folder, 'missing'), { code: 'file-not-readable', why: 'missing' })
  await refused(folder, { code: 'file-not-readable', why: 'folder' })
  await refused(write('utf-16.csv', Buffer.from('\ufefftitle', 'utf16le')), { code: 'not-text', looksLike: 'utf-16le' })
  await refused(write('sheet.xlsx', Buffer.from('PK\u0003\u0004rest')), { code: 'not-text', looksLike: 'zip' })
  await refused(write('rows.gz', Buffer.from([0x1f, 0x8b, 8])), { code: 'not-text', looksLike: 'gzip' })
  await refused(write('blob', Buffer.from('a\u0000b')), { code: 'not-text', looksLike: 'binary' })
})

function write(name: string, bytes: Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

async function* singly(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1) yield bytes.subarray(at, at + 1)
}

function nothing(): AsyncGenerator<Buffer> {
  return pieces()
}

async function textOf(chunks: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk.toString()
  return text
}
