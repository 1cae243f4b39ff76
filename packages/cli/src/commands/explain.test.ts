import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listingLimits } from '@vigie/contract'
import { runInside } from '../fake-terminal.fixture.ts'

test('explain says what was seen, marked in the text, what was undone, what weighed and what would have changed it', async () => {
  const { code, out } = await runInside(['explain', 'Antique 1v0ry bangle, 60 g, for sale'])
  assert.match(out, /^Flagged.*\nDecision: (review – a person should look|block – .*)\.$/m)
  assert.match(out, /\[1v0ry\]/)
  assert.match(out, /^What was undone to read it\n {2}"1v0ry" was read as "ivory"\.$/m)
  assert.match(out, /^What counted .*\n(?: {2} *[+−]\d+\.\d {2}\S.*\n)+/m)
  assert.match(out, /^What would have changed the answer$/m)
  assert.match(out, /Ruleset vigie-[0-9a-f]+, lists as of 2026-11-21\.\n$/)
  assert.equal(code, 0)
})

test('explain says what does not count, and why', async () => {
  const { out } = await runInside(['explain', 'Ivory lace dress, size 12'])
  assert.match(out, /^Passed/)
  assert.match(out, /^What does not count, and why\n {2}\S.*Ivory/m)
})

test('explain speaks French by --lang or by the environment', async () => {
  const asked = await runInside(['explain', 'Bracelet en ivoire ancien', '--lang', 'fr'])
  assert.match(asked.out, /^Ce qui a été vu$/m)
  assert.deepEqual(await runInside(['explain', 'Bracelet en ivoire ancien'], { env: { LANG: 'fr_CA.UTF-8' } }), asked)
})

test('explain reads standard input: the first line is the title, the rest the description', async () => {
  const { out } = await runInside(['explain', '-'], { stdin: 'Bangle\nof old ivory,\nfor sale' })
  assert.match(out, /^ {2}\[?Bangle\]?\n {2}of old \[ivory\],\n {2}/m)
})

test('explain --json prints the explanation under the names of the wire', async () => {
  const { out } = await runInside(['explain', 'Antique ivory bangle', '--json'])
  assert.deepEqual(Object.keys(JSON.parse(out)), ['schema', 'verdict', 'headline', 'seen', 'excluded', 'weighed', 'would_change'])
})

test('explain takes a first line that is too long for a title for the description', async () => {
  const { code, out } = await runInside(['explain', `${'x '.repeat(listingLimits.title)} ivory for sale`, '--json'])
  const [{ field }] = JSON.parse(out).seen
  assert.deepEqual([code, field], [0, 'description'])
})

test('explain refuses what is not UTF-8, and reads it when told its encoding', async () => {
  const bytes = async function* () {
    yield Buffer.from([0x69, 0xe9, 0x0a])
  }
  const { code, talk } = await runInside(['explain', '-'], { stdin: bytes() })
  assert.equal(code, 2)
  assert.match(talk, /it looks like Windows-1252, not UTF-8\. Pass --encoding windows-1252/)
  const read = await runInside(['explain', '-', '--encoding', 'windows-1252'], { stdin: bytes() })
  assert.match(read.out, /^ {2}ié$/m)
})

test('explain refuses an empty text', async () => {
  const { code, out, talk } = await runInside(['explain', ' '])
  assert.deepEqual([code, out], [2, ''])
  assert.match(talk, /found no text/)
})

test('explain names the source of each thing seen, and the lists that protect it on the day asked for', async () => {
  const text = 'Perroquet gris du Gabon à vendre'
  const { out } = await runInside(['explain', text])
  assert.match(out, /^ {2}“Perroquet gris” .* \(source: \S.*\)$/m)
  assert.match(out, /^Lists that protect it, as of 2026-11-21\n {2}CITES I, edition CoP20, since 2026-03-05$/m)
  const before = await runInside(['explain', text, '--as-of', '2026-03-04'])
  assert.doesNotMatch(before.out, /CoP20/)
  assert.match(before.out, /^Lists that protect it, as of 2026-03-04\n {2}CITES I, edition /m)
})

test('explain dims the sources on a terminal with colours', async () => {
  const { out } = await runInside(['explain', 'Ivory bangle for sale'], { columns: 100 })
  assert.ok(out.includes('\u001b[2m(source: '), out)
})

test('explain does not ask what single thing decided where nothing was seen', async () => {
  const { out } = await runInside(['explain', 'Blue ceramic lamp'])
  assert.match(out, /^Passed, 0 .*\nDecision: allow – nothing found that calls for a look\.$/m)
  assert.doesNotMatch(out, /What would have changed|Nothing by itself|Lists that protect/)
})

test('explain gives the score that screen gives, with a price and a country', async () => {
  const listing = { title: 'Ivory', price: '12,50', currency: 'EUR', country: 'FR' }
  const screened = await runInside(['screen', '-', '--json'], { stdin: JSON.stringify(listing) })
  const { score } = JSON.parse(screened.out)
  const priced = ['--price', '12,50', '--currency', 'EUR', '--country', 'FR']
  const { out } = await runInside(['explain', 'Ivory', '--json', ...priced])
  assert.equal(JSON.parse(out).verdict.score, score)
  const unpriced = await runInside(['explain', 'Ivory', '--json'])
  assert.notEqual(JSON.parse(unpriced.out).verdict.score, score)
})

test('explain refuses a price that is none, by the name of its option', async () => {
  const { code, out, talk } = await runInside(['explain', 'Ivory', '--price', 'ask'])
  assert.deepEqual([code, out], [2, ''])
  assert.match(talk, /^vigie: --price: found the text "ask", expected an amount from 0 up/m)
})

test('explain says the whole of what is wrong with a text beyond the limit', async () => {
  const { code, talk } = await runInside(['explain', '-'], { stdin: `a\n${'x'.repeat(listingLimits.description + 1)}` })
  assert.equal(code, 2)
  assert.equal(talk, 'vigie: description: found a text of 1,000,001 characters, expected text of at most 1,000,000 characters\n')
})

test('explain tells each bent spelling once', async () => {
  const { out } = await runInside(['explain', 'Bangle of 1v0ry\nReal 1v0ry, old 1v0ry, for sale'])
  assert.equal(out.match(/"1v0ry" was read as "ivory"\./g)?.length, 1)
})

test('explain writes numbers and signs as French does', async () => {
  const { out } = await runInside(['explain', 'Bracelet en ivoire à vendre', '--lang', 'fr'])
  assert.match(out, /^ {2} −4,0 {2}point de départ\u00a0:/m)
  assert.match(out, /^Décision\u00a0: /m)
})
