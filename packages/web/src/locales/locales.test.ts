import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { degradations, ranks, type Verdict } from '@vigie/engine'
import { examples } from '../live/examples.ts'
import type { knownInstrument, ListedAs } from '../live/listed-as.ts'
import type { Tone } from '../live/marked-segments.ts'
import type { Failure } from '../live/messages.ts'
import type { Outcome } from '../live/outcome.ts'
import type { LimitedField } from '../live/overlong-fields.ts'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }

type Leaves = ReadonlyMap<string, string>

function leavesOf(branch: object, path = ''): Leaves {
  const leaves = new Map<string, string>()
  for (const [key, value] of Object.entries(branch)) {
    if (typeof value === 'string') leaves.set(path + key, value)
    else for (const [inner, text] of leavesOf(value, `${path}${key}.`)) leaves.set(inner, text)
  }
  return leaves
}

const plural = /_(zero|one|two|few|many|other)$/
const catalogues: readonly (readonly [locale: string, leaves: Leaves])[] = [
  ['en', leavesOf(en)],
  ['fr', leavesOf(fr)],
]
const baseKeys = (leaves: Leaves): string[] => [...new Set([...leaves.keys()].map((key) => key.replace(plural, '')))].sort()
const gapsIn = (text: string): string[] => (text.match(/\{\{\s*\w+|<\/?\w+>/g) ?? []).map((gap) => gap.replace(/\s/g, '')).sort()

/** Every member of a union of codes: one that is left out, or is none, does not compile. */
const every = <Code extends string>(codes: Readonly<Record<Code, true>>): string[] => Object.keys(codes)
const toneCodes = every<Tone>({ named: true, offered: true, telling: true, setAside: true })

/** What has to stand under each branch whose keys are codes of the engine or of the page. */
const coded: Readonly<Record<string, readonly string[]>> = {
  rank: ranks,
  decision: every<Verdict['decision']>({ allow: true, review: true, block: true }),
  'verdict.partly': degradations,
  'verdict.unread': [...degradations, 'unknownLanguage'],
  'verdict.note': every<Outcome>({ flag: true, pass: true, partly: true }),
  'state.failed': every<Failure>({ unreachable: true, refused: true, broken: true, stopped: true }),
  overlong: [...every<LimitedField>({ title: true, text: true }), 'word', 'field', 'note'],
  example: examples.map(({ name }) => name),
  listing: [...toneCodes, 'heading', 'label', 'legend', 'folded', 'unshown'],
  marks: [...toneCodes, 'heading'],
  'protection.name': every<NonNullable<ReturnType<typeof knownInstrument>>>({
    CITES: true,
    EU: true,
    'EU Habitats Directive': true,
    'EU Birds Directive': true,
  }),
  'protection.part': every<Extract<ListedAs, { part: unknown }>['part']>({ appendix: true, annex: true, class: true }),
  'protection.status': every<Extract<ListedAs, { status: unknown }>['status']>({
    protected: true,
    endangered: true,
    threatened: true,
    'endangered/threatened': true,
    'native fauna': true,
    'prohibited if live': true,
  }),
}

/** The keys right under a branch. */
function keysUnder(leaves: Leaves, path: string): string[] {
  const below = baseKeys(leaves).filter((key) => key.startsWith(`${path}.`))
  return [...new Set(below.map((key) => key.slice(path.length + 1).split('.')[0] ?? ''))].sort()
}

test('The catalogues of all languages have no key that no page names', () => {
  const root = join(import.meta.dirname, '../..')
  const sources = globSync(['src/**/*.{ts,tsx}', '*.html'], { cwd: root }).filter((path) => !path.endsWith('.test.ts'))
  const text = sources.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  const named = new Set([...text.matchAll(/['"{]([\w-]+(?:\.[\w-]+)+)['"}]/g)].map((match) => match[1] ?? ''))
  const composed = [...text.matchAll(/\bt\(`([\w.]+)\$\{[^}]*\}([\w.]*)`/g)].map(([, head = '', tail = '']) => ({ head, tail }))
  const isComposed = (key: string): boolean =>
    composed.some(({ head, tail }) => {
      const code = key.startsWith(head) && key.endsWith(tail) ? key.slice(head.length, key.length - tail.length) : ''
      return code !== '' && !code.includes('.')
    })
  const dead = baseKeys(leavesOf(en)).filter((key) => !named.has(key) && !isComposed(key))
  assert.deepEqual(dead, [])
})

test('The catalogues of all languages have the same keys', () => {
  assert.deepEqual(baseKeys(leavesOf(fr)), baseKeys(leavesOf(en)))
})

test('The catalogues of all languages have the same placeholders and tags under each key', () => {
  const english = leavesOf(en)
  for (const [key, text] of leavesOf(fr)) {
    const counterpart = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? ''
    assert.deepEqual(gapsIn(text), gapsIn(counterpart), key)
  }
})

for (const [locale, leaves] of catalogues) {
  test(`The catalogue "${locale}" has every plural form of its language wherever it has one`, () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    for (const base of new Set([...leaves.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, '')))) {
      const forms = [...leaves.keys()].filter((key) => key.startsWith(`${base}_`)).map((key) => key.slice(base.length + 1))
      assert.deepEqual(forms.sort(), [...categories].sort(), base)
    }
  })

  test(`The catalogue "${locale}" has under each list of codes those codes and no other`, () => {
    for (const [path, codes] of Object.entries(coded)) {
      assert.deepEqual(keysUnder(leaves, path), [...codes].sort(), path)
    }
  })

  test(`The catalogue "${locale}" has no empty text and no straight apostrophe or quotation mark`, () => {
    for (const [key, text] of leaves) {
      assert.notEqual(text.trim(), '', key)
      assert.doesNotMatch(text, /['"]/, key)
    }
  })
}

test('The French catalogue keeps its high punctuation from the start of a line', () => {
  for (const [key, text] of leavesOf(fr)) {
    assert.doesNotMatch(text, / [;:!?»]|« /, key)
    assert.doesNotMatch(text, /[\p{L}»][;!?]/u, key)
  }
})
