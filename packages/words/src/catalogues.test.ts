import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { allCatalogues } from './open-all-words.ts'
import type { Catalogue } from './resources.ts'
import { wordLocales } from './word-locale.ts'

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
const names = Object.keys(allCatalogues.en) as Catalogue[]
const baseKeys = (leaves: Leaves): string[] => [...new Set([...leaves.keys()].map((key) => key.replace(plural, '')))].sort()
const gapsIn = (text: string): string[] => (text.match(/\{\{\s*\w+|<\/?\w+>/g) ?? []).map((gap) => gap.replace(/\s/g, '')).sort()

/** Every source in which a key may be named, as one text. */
function readSources(): string {
  const root = join(import.meta.dirname, '../../..')
  const paths = globSync(['packages/{web,server,cli}/{src,build}/**/*.{ts,tsx,eta}', 'packages/web/*.html'], { cwd: root })
  return paths
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
}

test('Catalogues have no key that nothing names', () => {
  const text = readSources()
  const named = new Set([...text.matchAll(/['"{>](?:[a-z]+:)?([\w-]+(?:\.[\w-]+)*)['"}<]/g)].map((match) => match[1] ?? ''))
  const composed = [...text.matchAll(/`(?:[a-z]+:)?([\w.-]*)\$\{[^}]*\}([\w.-]*)`/g)]
    .map(([, head = '', tail = '']) => ({ head, tail }))
    .filter(({ head, tail }) => head.includes('.') || tail.includes('.'))
  const isComposed = (key: string): boolean =>
    composed.some(({ head, tail }) => {
      const code = key.startsWith(head) && key.endsWith(tail) ? key.slice(head.length, key.length - tail.length) : ''
      return code !== '' && !code.includes('.')
    })
  for (const name of names) {
    const dead = baseKeys(leavesOf(allCatalogues.en[name])).filter((key) => !named.has(key) && !isComposed(key))
    assert.deepEqual(dead, [], name)
  }
})

for (const name of names) {
  const english = leavesOf(allCatalogues.en[name])
  test(`The catalogue "${name}" has the same keys, placeholders and tags in every language`, () => {
    for (const locale of wordLocales) {
      const leaves = leavesOf(allCatalogues[locale][name])
      assert.deepEqual(baseKeys(leaves), baseKeys(english), locale)
      for (const [key, text] of leaves) {
        const counterpart = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? ''
        assert.deepEqual(gapsIn(text), gapsIn(counterpart), `${locale}: ${key}`)
      }
    }
  })

  test(`The catalogue "${name}" has every plural form of its language wherever it has one`, () => {
    for (const locale of wordLocales) {
      const leaves = leavesOf(allCatalogues[locale][name])
      const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
      for (const base of new Set([...leaves.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, '')))) {
        const forms = [...leaves.keys()]
          .filter((key) => key.replace(plural, '') === base)
          .map((key) => key.slice(base.length + 1))
        assert.deepEqual(forms.sort(), [...categories].sort(), `${locale}: ${base}`)
      }
    }
  })

  test(`The catalogue "${name}" has no empty text and no straight apostrophe or quotation mark`, () => {
    for (const locale of wordLocales) {
      for (const [key, text] of leavesOf(allCatalogues[locale][name])) {
        assert.notEqual(text.trim(), '', key)
        assert.doesNotMatch(text, /['"]/, `${locale}: ${key}`)
      }
    }
  })

  test(`The catalogue "${name}" keeps French high punctuation from the start of a line`, () => {
    for (const [key, text] of leavesOf(allCatalogues.fr[name])) {
      assert.doesNotMatch(text, / [;:!?»]|« /, key)
      assert.doesNotMatch(text, /[\p{L}»][;!?]/u, key)
    }
  })

  // Nobody can know that from a text.
  test(`The catalogue "${name}" never says that an offer is lawful`, () => {
    for (const locale of wordLocales) {
      for (const [key, text] of leavesOf(allCatalogues[locale][name])) {
        assert.doesNotMatch(text, /\b(is|are) (legal|lawful)\b|\b(est|sont) (légale?s?|licites?)\b/i, `${locale}: ${key}`)
      }
    }
  })
}
