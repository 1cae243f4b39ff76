import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readRuleset, screen } from '@vigie/engine'
import { runInside } from '../fake-terminal.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'vigie-ruleset-'))
after(() => rmSync(folder, { recursive: true }))

test('ruleset build writes a file that readRuleset() opens, and that screens as the command line does', async () => {
  const file = join(folder, 'wildlife.vgrs')
  writeFileSync(file, 'an older one')
  const { code, out, talk } = await runInside(['ruleset', 'build', file])
  const ruleset = readRuleset(new Uint8Array(readFileSync(file)).buffer)
  assert.deepEqual([code, talk], [0, ''])
  assert.ok(out.startsWith(`Wrote the ruleset ${ruleset.id} `), out)
  assert.deepEqual(readdirSync(folder), ['wildlife.vgrs'])

  const title = 'Antique 1v0ry bangle for sale'
  const screened = await runInside(['screen', '-', '--json'], { stdin: JSON.stringify({ title }) })
  assert.equal(screen({ title }, ruleset, '2026-11-21').score, JSON.parse(screened.out).score)
})

test('ruleset build --json tells what was written, and French says it in French', async () => {
  const file = join(folder, 'again.vgrs')
  const built = JSON.parse((await runInside(['ruleset', 'build', file, '--json'])).out)
  assert.deepEqual(Object.keys(built), ['schema', 'ruleset', 'terms', 'file', 'bytes'])
  assert.deepEqual([built.file, built.bytes], [file, readFileSync(file).length])
  const { out } = await runInside(['ruleset', 'build', file, '--lang', 'fr'])
  assert.match(out, /^Règles vigie-[0-9a-f]{16} .* mots.* écrites dans /)
})

test('ruleset build leaves no half of a file where it cannot write, and says why', async () => {
  const { code, out, talk } = await runInside(['ruleset', 'build', join(folder, 'none', 'wildlife.vgrs')])
  assert.deepEqual([code, out], [2, ''])
  assert.match(talk, /^vigie: cannot write the result: ENOENT/)
  const { code: without, talk: usage } = await runInside(['ruleset', 'build'])
  assert.equal(without, 2)
  assert.match(usage, /expected FILE, found nothing\nSee: vigie ruleset build --help/)
})
