import assert from 'node:assert/strict'
import { test } from 'node:test'
import { degradations, ranks, type Verdict } from '@vigie/engine'
import en from '@vigie/words/locales/en/live.json' with { type: 'json' }
import fr from '@vigie/words/locales/fr/live.json' with { type: 'json' }
import type { knownInstrument, ListedAs } from '../reading/listed-as.ts'
import type { Tone } from '../reading/marked-segments.ts'
import { examples } from './examples.ts'
import type { Failure } from './messages.ts'
import type { Outcome } from './outcome.ts'
import type { LimitedField } from './overlong-fields.ts'

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

for (const [locale, leaves] of catalogues) {
  test(`The words of the live page in "${locale}" have under each list of codes those codes and no other`, () => {
    for (const [path, codes] of Object.entries(coded)) {
      assert.deepEqual(keysUnder(leaves, path), [...codes].sort(), path)
    }
  })
}
