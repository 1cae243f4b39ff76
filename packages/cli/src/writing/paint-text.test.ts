import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { bracketPaint, colourPaint, fitText, noPaint, paintText } from './paint-text.ts'

/** `{…}` marks a span in the text. */
function shown(marked: string, width: number | null = null): string {
  const spans = [...marked.matchAll(/\{(.*?)\}/g)].map(({ index, 1: word = '' }, i) => ({
    start: index - 2 * i,
    end: index - 2 * i + word.length,
  }))
  return paintText(marked.replace(/[{}]/g, ''), spans, bracketPaint, width)
}

test('paintText() paints the words at their places', () => {
  assert.equal(shown('an {ivory} {bangle}, 60 g'), 'an [ivory] [bangle], 60 g')
  assert.equal(shown('{象牙}手镯'), '[象牙]手镯')
  assert.equal(shown('no match'), 'no match')
  assert.equal(paintText('ivory', [{ start: 0, end: 5 }], colourPaint, null), '\u001b[1;33mivory\u001b[0m')
})

test('paintText() joins overlapping words', () => {
  const spans = [
    { start: 3, end: 8 },
    { start: 0, end: 5 },
    { start: 0, end: 2 },
  ]
  assert.equal(paintText('ivory tusk', spans, bracketPaint, null), '[ivory tu]sk')
})

test('paintText() cuts to columns and keeps the first painted word in view', () => {
  assert.equal(shown('{ivory} bangle, 60 g', 12), '[ivory] bangl…')
  assert.equal(shown('a very long beginning and then {ivory} and more and more', 20), '… then [ivory] and mo…')
  assert.equal(shown('a very long beginning and then {ivory}', 12), '…hen [ivory]')
  assert.equal(shown('很长的标题在前面然后是{象牙}手镯', 12), '…后是[象牙]手…')
})

test('paintText() never takes more columns than given, and never cuts a grapheme', () => {
  const piece = fc.constantFrom('象', 'é', '👨‍👩‍👧', 'a', ' ', '🇫🇷', 'ก็', 'ｘ')
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.nat(40),
      fc.nat(6),
      fc.integer({ min: 4, max: 30 }),
      (pieces, at, length, width) => {
        const text = pieces.join('')
        const start = pieces.slice(0, at).join('').length
        const span = { start, end: start + pieces.slice(at, at + length).join('').length }
        const line = paintText(text, [span], noPaint, width)
        assert.ok(stringWidth(line) <= width, `${stringWidth(line)} > ${width}`)
        assert.ok(text.includes(line.replaceAll('…', '')))
      },
    ),
  )
})

test('paintText() disarms characters that rule a terminal', () => {
  assert.equal(shown('a\u001b[2Jb\u202ec\nd\u0007'), 'a·[2Jb·c d·')
})

test('fitText() pads and cuts by columns', () => {
  assert.equal(fitText('象牙', 6), '象牙  ')
  assert.equal(fitText('象牙手镯', 6), '象牙… ')
  assert.equal(fitText('ivory', 3), 'iv…')
})
