import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TermEntry } from '@vigie/engine'
import { load, problemsOf, sound, sourceOf, spoil } from './parse-catalog.fixture.ts'

test('parseCatalog() reports the problems of all files at once, by file and line', () => {
  const files = {
    ...spoil('taxa/elephant.yaml', 'rank: family', 'rank: tribe'),
    'cues/en.csv':
      'term,cue,source,checked,note\nswap,trade,,2026-13-01,\nfor sale,sale,field use,2026-11-21,\nask,begging,x,2026-11-21,\n',
    'weights.yaml': '- signal: a\n  weight: b\n  why: c\n',
  }
  assert.deepEqual(
    problemsOf(files).map((problem) => problem.split(' is ')[0]),
    [
      'cues/en.csv:2 cue',
      'cues/en.csv:2 source',
      'cues/en.csv:2 checked',
      'cues/en.csv:4 cue',
      'taxa/elephant.yaml:3 rank',
      'weights.yaml:2 weight',
    ],
  )
})

test('parseCatalog() does not blame the terms of a taxon whose own row has a problem', () => {
  assert.equal(problemsOf(spoil('taxa/elephant.yaml', 'eu: A/B', 'eu: E')).length, 1)
})

test('parseCatalog() reports every file whose name does not say what it holds, and every file that is missing', () => {
  const { 'weights.yaml': _, ...withoutWeights } = sound
  const strangers = [
    'taxa/elephant.yml',
    'terms/elephant.csv',
    'terms/mammoth.en.csv',
    'terms/elephant.xen.csv',
    'cues/la.csv',
    'notes.yaml',
  ]
  const files = { ...withoutWeights, ...Object.fromEntries(strangers.map((file) => [file, ''])) }
  const expected = strangers.map((file) => `${file}:1 is not a name of the catalogue`)
  const found = problemsOf(files).map((problem) => problem.split(';')[0])
  assert.deepEqual(found, [...expected, 'weights.yaml:1 is missing'].sort())
})

test('parseCatalog() reads dated protection in the order of the instruments, and leaves out editions that say none', () => {
  const { taxa } = sourceOf(sound)
  assert.deepEqual(taxa[0], {
    at: { file: 'taxa/elephant.yaml', line: 2 },
    taxon: 'Elephantidae',
    rank: 'family',
    group: 'elephant',
    protection: [
      { instrument: 'CITES', status: 'I/II', edition: 'CoP19', from: '2023-02-23', until: '2026-03-05' },
      { instrument: 'CITES', status: 'I/II', edition: 'CoP20', from: '2026-03-05', until: undefined },
      { instrument: 'EU', status: 'A/B', edition: '2023/966', from: '2023-05-20', until: undefined },
      { instrument: 'ESA', status: 'endangered', edition: '50 CFR 17.11', from: '1976-06-14', until: undefined },
    ],
  })
  const macaw = taxa.find(({ taxon }) => taxon === 'Ara macao')
  assert.deepEqual(
    macaw?.protection.map(({ status, edition }) => [status, edition]),
    [['I', 'CoP20']],
  )
})

test('parseCatalog() reads each kind of term with its place, language, meaning and source', () => {
  const terms = sourceOf(sound).terms.filter(({ language }) => language === 'en')
  const entry = (file: string, line: number, term: string, meaning: TermEntry['meaning'], source = 'field use'): TermEntry => {
    return { at: { file, line }, term, language: 'en', meaning, source }
  }
  const faux = ['ivory', 'scarlet macaw', 'group:big_cat', 'product:ivory']
  assert.deepEqual(
    new Set(terms),
    new Set<TermEntry>([
      entry('terms/elephant.en.csv', 2, 'ivory', { kind: 'taxon', taxon: 'Elephantidae', implies: 'ivory', ambiguous: false }),
      entry('terms/elephant.en.csv', 3, 'tusker', { kind: 'taxon', taxon: 'Elephantidae', implies: null, ambiguous: true }),
      entry('terms/parrot.en.csv', 2, 'scarlet macaw', { kind: 'taxon', taxon: 'Ara', implies: null, ambiguous: false }),
      entry('products/en.csv', 2, 'tusk', { kind: 'product', product: 'ivory', groups: ['elephant', 'marine_mammal'] }),
      entry('cues/en.csv', 2, 'for sale', { kind: 'cue', cue: 'sale' }),
      entry('exclusions/en.csv', 2, 'ivory coast', { kind: 'exclusion', because: 'place', reach: 'itself', covers: ['ivory'] }),
      entry('exclusions/en.csv', 3, 'faux', { kind: 'exclusion', because: 'replica', reach: 'next', covers: faux }),
      entry(
        'codewords/en.csv',
        2,
        'white plastic',
        { kind: 'codeword', taxon: 'Elephantidae', product: 'ivory', context: ['per gram', 'carving', 'DM'], needs: 2 },
        'NRDC 2015',
      ),
    ]),
  )
})

test('parseCatalog() adds scientific names in Latin, as ordinary words where the terms say so', () => {
  const names = sourceOf(sound).terms.filter(({ language }) => language === 'la')
  assert.deepEqual(
    names.map(({ at, term, meaning }) => [`${at.file}:${at.line}`, term, meaning.kind === 'taxon' && meaning.ambiguous]),
    [
      ['taxa/elephant.yaml:2', 'Elephantidae', false],
      ['taxa/parrot.yaml:1', 'Ara', true],
      ['taxa/parrot.yaml:7', 'Ara macao', false],
    ],
  )
  const wide = spoil('taxa/elephant.yaml', 'rank: family', 'rank: class')
  assert.equal(
    sourceOf(wide).terms.some(({ term }) => term === 'Elephantidae'),
    false,
  )
})

test('parseCatalog() reads function words, inflections, weights and thresholds as written', () => {
  const { languages, inflections, weights, thresholds } = sourceOf(sound)
  assert.deepEqual(languages, [{ at: { file: 'languages.yaml', line: 1 }, language: 'en', words: ['the', 'and', 'no'] }])
  assert.deepEqual(
    inflections.map(({ language, from, to, everyWord }) => [language, from, to, everyWord]),
    [
      ['en', '', 's', false],
      ['fr', 'al', 'aux', true],
    ],
  )
  assert.deepEqual(
    weights.map(({ at, signal, weight }) => [at.line, signal, weight]),
    [
      [1, 'taxon-beside-product', 3.5],
      [4, 'exclusion', -2],
    ],
  )
  assert.deepEqual(thresholds, { blockFromScore: 97 })
})

test('parseCatalog() reads links, words near a name, and where an inflection holds', () => {
  const { languages } = sourceOf(spoil('languages.yaml', 'no]', "no]\n  links: ['', n]\n  near: [surgeon]"))
  assert.deepEqual([languages[0]?.links, languages[0]?.near], [['', 'n'], ['surgeon']])
  const where = 'to: s, side: start, least: 4, endsIn: nr, lastOf: au, before: ei'
  const [{ at, ...first } = {}] = sourceOf(spoil('inflections.yaml', 'to: s', where)).inflections
  const when = { side: 'start', least: 4, endsIn: 'nr', lastOf: 'au', before: 'ei' }
  assert.deepEqual(first, { language: 'en', from: '', to: 's', everyWord: false, ...when })
  const both = "to: '', first: { from: ый, to: ого, endsIn: в }, order: reversed"
  const [{ at: _, ...pair } = {}] = sourceOf(spoil('inflections.yaml', 'to: s', both)).inflections
  const bent = { first: { from: 'ый', to: 'ого', endsIn: 'в' }, isReversed: true }
  assert.deepEqual(pair, { language: 'en', from: '', to: '', everyWord: false, ...bent })
})

test('parseCatalog() reads what spreadsheets write: byte order mark, CRLF, columns in another order', () => {
  const cues = '\uFEFFcue,term,checked,note,source\r\nsale,for sale,2026-11-21,,field use\r\n\r\n'
  assert.deepEqual(sourceOf({ ...sound, 'cues/en.csv': cues }).terms, sourceOf(sound).terms)
})

test('parseCatalog() freezes its result to the leaves', () => {
  const thawed: string[] = []
  const visit = (tree: unknown, path: string): void => {
    if (typeof tree !== 'object' || tree === null) return
    if (!Object.isFrozen(tree)) thawed.push(path)
    for (const [key, branch] of Object.entries(tree)) visit(branch, `${path}.${key}`)
  }
  visit(load(sound), 'load')
  assert.deepEqual(thawed, [])
})
