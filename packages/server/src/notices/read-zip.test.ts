import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { packZip } from './pack-zip.ts'
import { readZip } from './read-zip.ts'

const limits = { entries: 20, unpackedBytes: 1_000_000 }
const all = () => true
const zip = (parts: Record<string, Buffer | string>, deflate = true) =>
  packZip(
    Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)] as const),
    { deflate },
  )
const why = (bytes: Buffer, wanted = all) => {
  const read = readZip(bytes, wanted, limits)
  return read.ok ? 'read' : read.why
}

/** The first place of a 32-bit number in the directory of a file with one part: 46 bytes before its name. */
const directoryAt = (bytes: Buffer) => bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
const with32 = (bytes: Buffer, at: number, value: number) => {
  const changed = Buffer.from(bytes)
  changed.writeUInt32LE(value, at)
  return changed
}

test('readZip() reads what packZip() packed, packed or stored, in its order', () => {
  const parts = fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), fc.uint8Array({ maxLength: 300 }), { maxKeys: 8 })
  fc.assert(
    fc.property(parts, fc.boolean(), (wanted, deflate) => {
      const given = Object.entries(wanted).map(([name, part]) => [name, Buffer.from(part)] as const)
      const read = readZip(packZip(given, { deflate }), all, limits)
      assert.deepEqual(read.ok && [...read.parts], given)
    }),
  )
})

test('packZip() of equal parts is equal', () => {
  assert.deepEqual(zip({ a: 'x', b: 'y' }), zip({ a: 'x', b: 'y' }))
})

test('readZip() unpacks only what is wanted', () => {
  const read = readZip(zip({ 'a.xml': 'x', 'bomb.bin': Buffer.alloc(2_000_000) }), (name) => name.endsWith('.xml'), limits)
  assert.deepEqual(read.ok && [...read.parts.keys()], ['a.xml'])
})

test('readZip() refuses a file whose directory declares more than the limit, before it unpacks anything', () => {
  assert.equal(why(zip({ a: Buffer.alloc(1_000_001) })), 'unpacks-too-large')
  assert.equal(why(zip({ a: Buffer.alloc(600_000), b: Buffer.alloc(600_000) })), 'unpacks-too-large')
})

test('readZip() refuses a bomb whose directory lies about its size, having unpacked no more than the lie', () => {
  const bomb = zip({ a: Buffer.alloc(50_000_000) })
  assert.ok(bomb.length < 60_000)
  assert.equal(why(with32(bomb, directoryAt(bomb) + 24, 1000)), 'unpacks-too-large')
})

test('readZip() refuses damage: a wrong sum, a wrong size, a cut file, a part named twice, an encrypted one, another method', () => {
  const good = zip({ a: 'hello' })
  const at = directoryAt(good)
  const damaged = {
    crc: with32(good, at + 16, 1),
    'larger size': with32(good, at + 24, 6),
    'packed size beyond the end': with32(good, at + 20, 1_000_000),
    'offset beyond the end': with32(good, at + 42, 1_000_000),
    'offset elsewhere': with32(good, at + 42, 3),
    'another method': with32(good, at + 10, 12),
    encrypted: with32(good, at + 8, 0x0008_0001),
    cut: good.subarray(0, -1),
    'cut in the middle': good.subarray(0, good.length / 2),
    empty: Buffer.alloc(0),
    text: Buffer.from('outcome,reason\nremoved,'),
    'named twice': packZip(
      [
        ['a', Buffer.from('x')],
        ['a', Buffer.from('y')],
      ],
      { deflate: true },
    ),
    'too many entries': zip(Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}`, 'x']))),
    'deflate alone': deflateRawSync(Buffer.from('hello')),
  }
  for (const [what, bytes] of Object.entries(damaged)) assert.equal(why(bytes), 'not-a-zip', what)
})

test('readZip() never throws, whatever is done to a file', () => {
  const good = zip({ 'a.xml': 'hello hello hello', 'b.xml': 'x' })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(good.length),
      (changes, end) => {
        const bytes = Buffer.from(good.subarray(0, end < good.length / 2 ? good.length : end))
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        assert.ok(['read', 'not-a-zip', 'unpacks-too-large'].includes(why(bytes)))
      },
    ),
    { numRuns: 1000 },
  )
})
