import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { drawBars, niceCeiling } from './draw-bars.ts'
import { drawShares } from './draw-shares.ts'
import { drawSteps } from './draw-steps.ts'

const words = { id: 'x', title: 'Listings & <notices>', description: 'Most in May: 8.' }
const written = String

test('drawBars() draws a bar for each amount, as high as its share of the upper line', () => {
  const bars = [5, 10, 0].map((amount) => ({ amount, says: `${amount}`, label: `m${amount}` }))
  const $ = load(drawBars(words, bars, written))
  const heights = $('.bar-shown')
    .map((_, each) => Number($(each).attr('height')))
    .get()
  assert.deepEqual(heights, [54, 108, 0])
  assert.deepEqual(
    $('.bar-shown title')
      .map((_, each) => $(each).text())
      .get(),
    ['5', '10', '0'],
  )
})

test('drawBars() draws what is not shown as an outline of one height, whatever it was', () => {
  const $ = load(
    drawBars(
      words,
      [
        { amount: null, says: '<5', label: '' },
        { amount: 50, says: '50', label: '' },
      ],
      written,
    ),
  )
  assert.equal($('.bar-hidden').attr('height'), '12')
  assert.equal($('.bar-hidden title').text(), '<5')
})

test('drawBars() writes no more labels than there is room for', () => {
  const of = (count: number) => Array.from({ length: count }, (_, at) => ({ amount: at, says: '', label: `m${at}` }))
  for (const count of [1, 3, 12, 40])
    assert.ok(load(drawBars(words, of(count), written))('.chart-tick').length <= 5, String(count))
})

test('drawSteps() and drawShares() draw what is there in proportion, and what is hidden apart', () => {
  const steps = load(
    drawSteps(words, [
      { label: 'a', written: '40', amount: 40 },
      { label: 'b', written: '10', amount: 10 },
    ]),
  )
  assert.deepEqual(
    steps('.bar-shown')
      .map((_, each) => steps(each).attr('width'))
      .get(),
    ['100%', '25%'],
  )
  const shares = load(
    drawShares(words, [
      { kind: 'gone', share: 0.5, says: '' },
      { kind: 'changed', share: null, says: '' },
    ]),
  )
  assert.deepEqual([shares('.gone').attr('width'), shares('.bar-hidden').attr('width')], ['50%', '50%'])
})

test('Every drawing has a name and a description, escaped, and no style of its own', () => {
  for (const svg of [drawBars(words, [], written), drawSteps(words, []), drawShares(words, [])]) {
    const $ = load(svg)
    assert.equal($('svg').attr('role'), 'img')
    assert.equal($(`#${$('svg').attr('aria-labelledby')}`).text(), words.title)
    assert.equal($(`#${$('svg').attr('aria-describedby')}`).text(), words.description)
    assert.ok(svg.includes('Listings &amp; &lt;notices&gt;') && !svg.includes('style='))
  }
})

test('niceCeiling() is the least round number that is not below', () => {
  assert.deepEqual([0, 5, 6, 37, 50, 51, 100, 101, 999].map(niceCeiling), [5, 5, 10, 50, 50, 100, 100, 200, 1000])
})
