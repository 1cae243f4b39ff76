import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseEncoding } from './choose-encoding.ts'

const cases: readonly (readonly [header: string | undefined, encoding: string])[] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['gzip, br;q=0', 'gzip'],
  ['gzip;q=0.000, br; q=0', 'identity'],
  ['gzip;q=0.5', 'gzip'],
  ['brotli', 'identity'],
]
for (const [header, encoding] of cases) {
  test(`chooseEncoding(${JSON.stringify(header)}) is ${encoding}`, () => {
    assert.equal(chooseEncoding(header), encoding)
  })
}
