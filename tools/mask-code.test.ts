import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskCode } from './mask-code.ts'

/** Code on the left; on the right what is left of it, with `_` for what was blanked. `§{` stands for `${`. */
const cases: readonly (readonly [source: string, code: string])[] = [
  ["a = 'Date.now()' + b", "a = '__________' + b"],
  ['a = "it\\"s" + b', 'a = "_____" + b'],
  ['a // Date.now()\nb', 'a _____________\nb'],
  ['a /* x\ny */ b', 'a ____\n____ b'],
  ["url = 'https://x' + b", "url = '_________' + b"],
  ['`a §{b + `c §{d}` + "e"} f` + g', '`__§{b + `__§{d}` + "_"}__` + g'],
  ['`§{ { a: 1 } } x`', '`§{ { a: 1 } }__`'],
  ['m = /[\'"`]/.test(a) + b', 'm = /_____/.test(a) + b'],
  ['m = /[/]x/g + b', 'm = /____/g + b'],
  ['a / b / c', 'a / b / c'],
  ['(a) / b', '(a) / b'],
  ['return /x y/', 'return /___/'],
  ["<p>don't</p>\nnext", "<p>don'_____\nnext"],
  ['<br />\nnext', '<br />\nnext'],
]

for (const [written, expected] of cases) {
  test(`maskCode() leaves the code of ${JSON.stringify(written)}`, () => {
    const source = written.replaceAll('§', '$')
    assert.equal(maskCode(source).code, expected.replaceAll('§', '$').replaceAll('_', ' '))
  })
}

test('maskCode() keeps strings but not comments in withStrings', () => {
  assert.equal(maskCode("sql`insert into x` // 'y'").withStrings, 'sql`insert into x`       ')
})

test('maskCode() keeps length and line breaks of any text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab \n\'"`/*\\{$}[]<>=('.split('')), maxLength: 60 })
  fc.assert(
    fc.property(text, (source) => {
      for (const masked of Object.values(maskCode(source))) {
        assert.equal(masked.length, source.length)
        assert.deepEqual(lineBreaks(masked), lineBreaks(source))
      }
    }),
  )
})

function lineBreaks(text: string): number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index)
}
