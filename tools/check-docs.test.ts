import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceText } from './breach.ts'
import { findBreaches } from './check-docs.ts'
import { anchorsOf, readMarkdown } from './markdown.ts'

const paths = [
  'packages/engine/src/screen.ts',
  'packages/cli/src/commands/screen.ts',
  'tools/check-docs.ts',
  'docs/glossary.md',
  'package.json',
]
const scripts = ['start', 'test', 'check']

/** What is wrong with one document in a small repository, as `rule line`. */
function rulesOf(path: string, text: string, more: readonly SourceText[] = []): string[] {
  const glossary = { path: 'docs/glossary.md', text: '# Glossary\n\n## Case file\n' }
  const documents = [{ path, text }, glossary, ...more]
  const found = findBreaches({ documents, paths: [...paths, ...documents.map((one) => one.path)], scripts })
  return found.map(({ rule, line }) => `${rule} ${line}`)
}

const refused: readonly (readonly [broken: string, path: string, text: string])[] = [
  ['dead-link 2', 'README.md', '# A\n[x](docs/gone.md)'],
  ['dead-link 1', 'README.md', '![picture](docs/picture.png)'],
  ['dead-link 1', 'README.md', '<img alt="" src="docs/picture.png">'],
  ['dead-link 3', 'README.md', '[x]\n\n[x]: docs/gone.md'],
  ['dead-link 1', 'docs/catalogue.md', '[x](docs/glossary.md)'],
  ['dead-link 1', 'README.md', '[x](../outside/README.md)'],
  ['dead-anchor 1', 'README.md', '[x](docs/glossary.md#notice)'],
  ['dead-anchor 2', 'README.md', '# A\n[x](#b)'],
  ['dead-path 1', 'CONTRIBUTING.md', 'See `packages/engine/src/gone.ts`.'],
  ['dead-path 1', 'ARCHITECTURE.md', 'The folder `engine/` holds it.'],
  ['dead-command 1', 'README.md', 'Run `npm run gone`.'],
  ['dead-command 2', 'README.md', '```sh\nnpm run gone\n```'],
  ['dead-command 2', 'README.md', '```sh\nnpx vigie gone\n```'],
  ['long-document 120', 'ARCHITECTURE.md', 'a line\n'.repeat(121)],
]

for (const [broken, path, text] of refused) {
  test(`findBreaches() refuses ${JSON.stringify(text.slice(0, 50))} in ${path}: ${broken}`, () => {
    assert.deepEqual(rulesOf(path, text), [broken])
  })
}

const allowed: readonly (readonly [path: string, text: string])[] = [
  ['README.md', '[x](docs/glossary.md#case-file) [y](docs/) [z](https://example.org/#a) [m](mailto:a@example.org)'],
  ['README.md', '# A & b\n[x](#a--b)'],
  ['README.md', '`[x](gone.md)`\n\n```\n[x](gone.md)\n```'],
  ['README.md', '```mermaid\nflowchart LR\n  a[npm run gone] --> b\n```'],
  ['README.md', '`npm start`, `npm test`, `npm run check`, `npx vigie screen FILE`, `packages/`'],
  ['CONTRIBUTING.md', '`packages/catalog/terms/<group>.<language>.csv`, `tools/*.ts`, `terms/`'],
  ['CHANGELOG.md', 'Removed `packages/gone.ts`.'],
]

for (const [path, text] of allowed) {
  test(`findBreaches() allows ${JSON.stringify(text.slice(0, 50))} in ${path}`, () => {
    assert.deepEqual(rulesOf(path, text), [])
  })
}

const goodAdr = `# Do it\n\n## Status\n\nAccepted\n\n## Context\n\nPain.\n\n## Decision\n\nDo.\n\n## Consequences\n\nSome.\n\n## Checker\n\n\`tools/check-docs.ts\`\n`

/** What is wrong with one decision beside its list. */
function adrRules(name: string, text: string, list = `# Decisions\n\n- [Do it](${name})\n`): string[] {
  return rulesOf(`docs/adr/${name}`, text, [{ path: 'docs/adr/README.md', text: list }]).map((one) => one.split(' ')[0] as string)
}

test('findBreaches() allows a decision with its five sections, its number, its list entry and a checker that exists', () => {
  assert.deepEqual(adrRules('0001-do-it.md', goodAdr), [])
})

test('findBreaches() refuses a decision without a Checker section: adr-sections', () => {
  assert.deepEqual(adrRules('0001-do-it.md', goodAdr.slice(0, goodAdr.indexOf('## Checker'))), ['adr-sections'])
})

test('findBreaches() refuses a decision whose checker is named nowhere, or is gone: adr-checker', () => {
  assert.deepEqual(adrRules('0001-do-it.md', goodAdr.replace('`tools/check-docs.ts`', 'We look at it.')), ['adr-checker'])
  assert.deepEqual(adrRules('0001-do-it.md', goodAdr.replace('tools/check-docs.ts', 'tools/gone.ts')), ['adr-checker'])
})

test('findBreaches() refuses a decision that is long, not listed, misnamed or misnumbered', () => {
  assert.deepEqual(adrRules('0001-do-it.md', goodAdr.replace('Pain.\n', 'Pain.\n'.repeat(80))), ['adr-length'])
  assert.deepEqual(adrRules('0001-do-it.md', goodAdr, '# Decisions\n'), ['adr-list'])
  assert.deepEqual(adrRules('do-it.md', goodAdr), ['adr-name'])
  assert.deepEqual(adrRules('0002-do-it.md', goodAdr), ['adr-number'])
})

test('anchorsOf() names headings as GitHub does', () => {
  const { headings } = readMarkdown(
    "# The `vigie` command, in short\n## [Add](x.md) a term\n## État: été\n## Same\n## Same\n## What's new?",
  )
  assert.deepEqual(
    [...anchorsOf(headings)],
    ['the-vigie-command-in-short', 'add-a-term', 'état-été', 'same', 'same-1', 'whats-new'],
  )
})
