import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInside } from '../fake-terminal.fixture.ts'

test('catalog stats counts names by group and language in a table', async () => {
  const { code, out, talk } = await runInside(['catalog', 'stats'])
  assert.deepEqual([code, talk], [0, ''])
  const [summary, , head = '', ...rows] = out.trimEnd().split('\n')
  assert.match(summary ?? '', /^[\d,]+ taxa and [\d,]+ names under which they are traded/)
  assert.deepEqual(head.trim().split(/ +/).slice(0, 3), ['la', 'en', 'fr'])
  const elephants = rows.find((row) => row.startsWith('elephants')) ?? assert.fail('no elephants')
  const [, ...counts] = elephants.split(/ {2,}/)
  assert.equal(counts.length, head.trim().split(/ +/).length)
  assert.ok(
    counts.every((count) => Number(count) > 0),
    elephants,
  )
})

test('catalog stats --sample draws the same entries for the same seed', async () => {
  const draw = async (...more: readonly string[]) =>
    JSON.parse((await runInside(['catalog', 'stats', '--json', '--sample', '5', ...more])).out)
  const drawn = await draw('--seed', '2026')
  assert.deepEqual(Object.keys(drawn), ['schema', 'taxa', 'languages', 'seed', 'sample'])
  assert.deepEqual(Object.keys(drawn.sample[0]), ['term', 'language', 'means', 'source', 'file', 'line'])
  assert.deepEqual((await draw('--seed', '2026')).sample, drawn.sample)
  assert.notDeepEqual((await draw('--seed', '7')).sample, drawn.sample)
  const { out } = await runInside(['catalog', 'stats', '--sample', '5', '--seed', '2026', '--lang', 'fr'])
  assert.ok(out.includes(drawn.sample[0].term), out)
  assert.match(out, /taxons et .* noms/)
})

test('catalog stats refuses what is no whole number', async () => {
  const { code, talk } = await runInside(['catalog', 'stats', '--sample', 'many'])
  assert.equal(code, 2)
  assert.match(talk, /--sample: found "many", expected a whole number such as 50/)
})
