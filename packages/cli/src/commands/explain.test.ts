import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listingLimits } from '@vigie/contract'
import { runInside } from '../fake-terminal.fixture.ts'

test('explain says what was seen, marked in the text, what was undone, what weighed and what would have changed it', async () => {
  const { code, out } = await runInside(['explain', 'Antique 1v0ry bangle, 60 g, for sale'])
  assert.match(out, /^Flagged/)
  assert.match(out, /\[1v0ry\]/)
  assert.match(out, /^What was undone to read it\n {2}"1v0ry" was read as "ivory"\.$/m)
  assert.match(out, /^What weighed .*\n(?: {2} *[+−]\d+\.\d {2}\S.*\n)+/m)
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

test('explain refuses what is not UTF-8', async () => {
  const bytes = async function* () {
    yield Buffer.from([0x69, 0xe9, 0x0a])
  }
  const { code, talk } = await runInside(['explain', '-'], { stdin: bytes() })
  assert.equal(code, 2)
  assert.match(talk, /it looks like text that is not UTF-8/)
})

test('explain refuses an empty text', async () => {
  const { code, out, talk } = await runInside(['explain', ' '])
  assert.deepEqual([code, out], [2, ''])
  assert.match(talk, /found no text/)
})
