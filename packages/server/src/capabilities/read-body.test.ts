import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { readBody } from './read-body.ts'

const page = Buffer.from('<p>ngà voi, ivoire, 象牙</p>'.repeat(500))

/** Bytes as a network brings them: in pieces. */
function inPieces(bytes: Buffer, size = 700): Readable {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
  return Readable.from(pieces, { objectMode: false })
}

/** Pieces without end, and how many were asked for. */
function endless(piece: Buffer) {
  const given = { bytes: 0 }
  const source = new Readable({
    read() {
      given.bytes += piece.length
      this.push(piece)
    },
  })
  return { given, source }
}

for (const [encoding, packed] of [
  [undefined, page],
  ['', page],
  ['identity', page],
  ['gzip', gzipSync(page)],
  ['X-GZip', gzipSync(page)],
  ['deflate', deflateSync(page)],
  ['br', brotliCompressSync(page)],
  ['gzip, br', brotliCompressSync(gzipSync(page))],
] as const) {
  test(`readBody() reads a body with content-encoding ${encoding}`, async () => {
    assert.deepEqual(await readBody(inPieces(packed), encoding, 100_000), { body: page, truncated: false })
  })
}

test('readBody() cuts at maxBytes whatever the pieces and the packing', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: page.length + 50 }),
      fc.integer({ min: 1, max: 5000 }),
      fc.constantFrom('identity', 'gzip', 'br'),
      async (maxBytes, size, encoding) => {
        const packed = encoding === 'gzip' ? gzipSync(page) : encoding === 'br' ? brotliCompressSync(page) : page
        const { body, truncated } = await readBody(inPieces(packed, size), encoding, maxBytes)

        assert.ok(body.equals(page.subarray(0, maxBytes)))
        assert.equal(truncated, maxBytes < page.length)
      },
    ),
    { numRuns: 60 },
  ))

test('readBody() reads an empty body, also one said to be packed', async () => {
  for (const encoding of [undefined, 'gzip', 'br']) {
    assert.deepEqual(await readBody(Readable.from([]), encoding, 10), { body: Buffer.alloc(0), truncated: false })
  }
})

test('readBody() takes what there is of a packed body that ends too soon', async () => {
  const { body } = await readBody(inPieces(gzipSync(page).subarray(0, -12)), 'gzip', 100_000)

  assert.ok(body.length > 0)
  assert.ok(page.subarray(0, body.length).equals(body))
})

test('readBody() stops a body without end', async () => {
  const { source, given } = endless(Buffer.alloc(16_384, 'x'))
  const { body, truncated } = await readBody(source, undefined, 100_000)

  assert.deepEqual([body.length, truncated, source.destroyed], [100_000, true, true])
  assert.ok(given.bytes < 1_000_000, `${given.bytes}`)
})

test('readBody() stops a packed body without end that unpacks to nothing', async () => {
  const { source, given } = endless(Buffer.concat(Array.from({ length: 500 }, () => gzipSync(Buffer.alloc(0)))))
  const { body, truncated } = await readBody(source, 'gzip', 100_000)

  assert.deepEqual([body.length, truncated, source.destroyed], [0, true, true])
  assert.ok(given.bytes < 1_000_000, `${given.bytes}`)
})

test('readBody() unpacks no more of a bomb than it was asked for', async () => {
  // 200 MB of zeros in 200 kB.
  const bomb = Buffer.concat(Array.from({ length: 200 }, () => gzipSync(Buffer.alloc(1_000_000))))
  let taken = 0
  const source = Readable.from(
    (function* () {
      for (; taken < bomb.length; taken += 700) yield bomb.subarray(taken, taken + 700)
    })(),
    { objectMode: false, highWaterMark: 700 },
  )
  const { body, truncated } = await readBody(source, 'gzip', 150_000)

  assert.deepEqual([body.length, truncated, source.destroyed], [150_000, true, true])
  assert.ok(taken < bomb.length / 2, `${taken} of ${bomb.length}`)
})

test('readBody() unpacks a bomb within a bomb no further', async () => {
  const inner = Buffer.concat(Array.from({ length: 500 }, () => gzipSync(Buffer.alloc(1_000_000))))
  const { body, truncated } = await readBody(inPieces(gzipSync(inner)), 'gzip, gzip', 50_000)

  assert.deepEqual([body.length, truncated], [50_000, true])
})

test('readBody() throws what the network throws, through the unpacking too', async () => {
  for (const encoding of [undefined, 'gzip']) {
    const broken = Readable.from(
      (async function* () {
        yield gzipSync(page).subarray(0, 50)
        throw Object.assign(new Error('hung up'), { code: 'ECONNRESET' })
      })(),
      { objectMode: false },
    )
    await assert.rejects(readBody(broken, encoding, 100_000), { code: 'ECONNRESET' })
  }
})
