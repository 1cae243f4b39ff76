import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { loadCatalog } from './load-catalog.ts'
import { openRuleset } from './open-ruleset.ts'

const bears: Readonly<Record<string, string>> = {
  'instruments.yaml':
    '- instrument: CITES\n  column: cites\n  lists: [I, II]\n  editions: [{ edition: CoP20, from: 2026-03-05 }]\n  source: CITES\n',
  'taxa/bear.yaml': '- { taxon: Ursidae, rank: family, cites: I/II, source: CITES, checked: 2026-11-21 }\n',
  'terms/bear.en.csv': 'term,taxon,implies,use,source,checked,note\nbear,Ursidae,,beside,field use,2026-11-21,\n',
  'languages.yaml': '- { language: en, words: [the] }\n',
  'counting.yaml': '- { kind: two, language: en, words: [pair] }\n',
  'inflections.yaml': "- { language: en, from: '', to: s }\n",
  'weights.yaml': '- { signal: taxon, weight: 1, why: named }\n',
  'policies/model.yaml': 'blockFromScore: 97\n',
}

/** A folder with these files, gone when the test ends. */
function folderOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-catalog-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

test('loadCatalog() reads a folder, and passes over what is not its own', (t) => {
  const others = { 'package.json': '{', 'README.md': '', 'terms/.~lock.bear.en.csv#': '', 'src/index.ts': '' }
  const load = loadCatalog(folderOf(t, { ...bears, ...others }))
  assert.ok(load.ok, JSON.stringify(load))
  assert.deepEqual(
    load.source.terms.map(({ at, term }) => `${at.file}:${at.line} ${term}`),
    ['terms/bear.en.csv:2 bear', 'taxa/bear.yaml:1 Ursidae'],
  )
})

test('loadCatalog() names files relative to its folder, and reports a stray file in a folder of knowledge', (t) => {
  const load = loadCatalog(
    folderOf(t, { ...bears, 'terms/bears.txt': '', 'weights.yaml': '- { signal: taxon, weight: x, why: y }' }),
  )
  assert.deepEqual(load.ok ? [] : load.problems.map(({ file, line }) => `${file}:${line}`), [
    'terms/bears.txt:1',
    'weights.yaml:1',
  ])
})

test('loadCatalog() throws where there is no folder', () => {
  assert.throws(() => loadCatalog(join(tmpdir(), 'vigie-no-such-folder')), { code: 'ENOENT' })
})

test('openRuleset() throws one error that lists every problem by file and line', (t) => {
  const folder = folderOf(t, { ...bears, 'inflections.yaml': "- { language: xx, from: '', to: s }\n" })
  writeFileSync(
    join(folder, 'terms', 'bear.en.csv'),
    'term,taxon,implies,use,source,checked,note\nbear,Ursa,,plain,,2026-11-21,\n',
  )
  const lines = [
    'inflections\\.yaml:1 language .+',
    'terms/bear\\.en\\.csv:2 taxon .+',
    'terms/bear\\.en\\.csv:2 source is empty',
  ]
  assert.throws(() => openRuleset(folder), { message: new RegExp(`^The catalogue has 3 problems:\n  ${lines.join('\n  ')}$`) })
})

test('openRuleset() compiles every term of the open catalogue', () => {
  const load = loadCatalog()
  assert.ok(load.ok, JSON.stringify(load))
  assert.equal(openRuleset().termCount, load.source.terms.length)
})
