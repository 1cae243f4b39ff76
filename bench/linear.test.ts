import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginCounting } from './count-steps.ts'

const stepsOf = beginCounting((url) => url.includes('/packages/engine/src/'))
const countHere = beginCounting((url) => url === import.meta.url)
const { screen } = await import('@vigie/engine')
const { nastyTexts } = await import('@vigie/engine/nasty-texts')
const { openRuleset } = await import('@vigie/catalog')
const ruleset = openRuleset()

/** Four times the text may take four times the steps and a little: words get longer, other words come up. */
const mostSteps = 4.6
/** What is quadratic grows sixteenfold at each of these; a text that changes its nature on its way, at one of them at most. */
const lengths = [4_000, 16_000, 64_000, 256_000]

/** The steps of reading a text beside a name, so that it is read to its end, and again alone. */
function stepsToRead(description: string): number {
  return stepsOf(() => {
    screen({ title: 'ivory', description }, ruleset, '2026-11-21')
    screen({ description }, ruleset, '2026-11-21')
  })
}

test('stepsOf() counts each turn of a loop, so that four times the work is seen as such', () => {
  const text = 'ivory '.repeat(500)
  const once = stepsToRead(text)
  assert.ok(once > text.length)
  const fourTimes = stepsOf(() => {
    for (let time = 0; time < 4; time++) screen({ description: text }, ruleset, '2026-11-21')
  })
  const one = stepsOf(() => {
    screen({ description: text }, ruleset, '2026-11-21')
  })
  assert.ok(Math.abs(fourTimes / one - 4) < 0.05, `${fourTimes} steps for four readings, ${one} for one`)
})

test('a loop within a loop over the text is found out', () => {
  const sameLetters = (text: string) => {
    let same = 0
    for (let a = 0; a < text.length; a++) for (let b = 0; b < text.length; b++) if (text[a] === text[b]) same++
    return same
  }
  const [few, many] = [100, 400].map((length) => countHere(() => sameLetters('i'.repeat(length)))) as [number, number]
  assert.ok(many > few * mostSteps * 3)
})

for (const [kind, textOf] of Object.entries(nastyTexts)) {
  test(`screen() takes steps in proportion to the length of ${kind}`, () => {
    let few = stepsToRead(textOf(lengths[0] as number))
    const seen: number[] = []
    for (const length of lengths.slice(1)) {
      const many = stepsToRead(textOf(length))
      seen.push(many / few)
      if (many <= few * mostSteps) return
      few = many
    }
    assert.fail(`each fourfold length takes ${seen.map((times) => times.toFixed(1)).join(', ')} times the steps`)
  })
}
