import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toCsvLine } from './to-csv-line.ts'

const cells: readonly (readonly [cell: string | number | null, written: string])[] = [
  ['plain', 'plain'],
  ['Café d’Hanoï 象牙', 'Café d’Hanoï 象牙'],
  [0, '0'],
  [null, ''],
  ['', ''],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+33 6', "'+33 6"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =cmd|x', "' =cmd|x"],
  ['＝1', "'＝1"],
  ['\r\n=1,2', '"\'\r\n=1,2"'],
  ['a=b', 'a=b'],
]
for (const [cell, written] of cells) {
  test(`toCsvLine([${JSON.stringify(cell)}]) is ${JSON.stringify(written)}`, () => {
    assert.equal(toCsvLine([cell]), `${written}\r\n`)
  })
}
