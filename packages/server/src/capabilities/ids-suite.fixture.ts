import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validate, version } from 'uuid'
import type { Ids } from './ids.ts'
import { parseReceiptCode } from './receipt-code.ts'

const times = 500

/** What every Ids keeps, the real one and the one of tests. */
export function idsSuite(name: string, make: () => Ids): void {
  const many = (one: (ids: Ids) => string): string[] => {
    const ids = make()
    return Array.from({ length: times }, () => one(ids))
  }

  test(`${name}.next() gives UUIDs of version 7, all different, later ones sorting later`, () => {
    const made = many((ids) => ids.next())

    assert.ok(made.every((id) => validate(id) && version(id) === 7))
    assert.equal(new Set(made).size, times)
    assert.deepEqual(made.toSorted(), made)
  })

  test(`${name}.token() gives 256 bits in base64url, all different`, () => {
    const made = many((ids) => ids.token())

    assert.ok(made.every((token) => /^[\w-]{43}$/.test(token) && Buffer.from(token, 'base64url').length === 32))
    assert.equal(new Set(made).size, times)
  })

  test(`${name}.code() gives codes that read back as themselves and use every symbol`, () => {
    const made = many((ids) => ids.code())

    assert.ok(made.every((code) => parseReceiptCode(code) === code))
    assert.equal(new Set(made).size, times)
    assert.equal(new Set(made.join('').replaceAll('-', '')).size, 32)
  })

  test(`${name}.random() stays in [0, 1) and fills it`, () => {
    const ids = make()
    const made = Array.from({ length: times }, () => ids.random())

    assert.ok(made.every((number) => number >= 0 && number < 1))
    assert.equal(new Set(made.map((number) => Math.floor(number * 10))).size, 10)
  })
}
