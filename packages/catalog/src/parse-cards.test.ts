import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCards } from './parse-cards.ts'

const words = `title: Bears
line: Claws and bile.
lede: A bear is a bear.
forms: [Claws, Bile, Cubs]
offers: [Bear claw]
cleared: [Teddy bear]
signs:
  - { what: Claw, how: Long }
  - { what: Tooth, how: White }
  - { what: Bile, how: Dark }
unseen: Age.
law: All bears are listed.
why: Bears grew fewer.
names: [Bears]
`
const sound: Readonly<Record<string, string>> = {
  'cards/bears.yaml': `seen: parts
taxa: [Ursidae]
beside: [bears]
whyFrom: 1
sources:
  - { by: IUCN, title: Bears, year: 2020, url: https://example.org/bears }
checked: 2026-11-22
`,
  'cards/bears.en.yaml': words,
  'cards/bears.fr.yaml': words,
  'cards/bears.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 180" fill="none"><path d="M0 0"/></svg>\n',
}

function problemsOf(files: Readonly<Record<string, string>>): string[] {
  const load = parseCards(
    Object.entries(files).map(([file, text]) => ({ file, text })),
    new Set(['Ursidae']),
  )
  return load.ok ? [] : load.problems.map(({ file, line, problem }) => `${file}:${line} ${problem}`)
}

/** The sound card with `from` replaced by `to` in one file. */
function spoil(file: string, from: string, to: string): string[] {
  assert.ok(sound[file]?.includes(from), `${file} has ${from}`)
  return problemsOf({ ...sound, [file]: (sound[file] ?? '').replace(from, () => to) })
}

test('parseCards() finds nothing in a sound card, and freezes it', () => {
  assert.deepEqual(problemsOf(sound), [])
  const load = parseCards(
    Object.entries(sound).map(([file, text]) => ({ file, text })),
    new Set(['Ursidae']),
  )
  assert.ok(load.ok)
  assert.equal(load.cards[0]?.words.fr.title, 'Bears')
  assert.equal(load.cards[0]?.whyFrom, 0)
  assert.ok(Object.isFrozen(load.cards[0]?.words.en.forms))
})

test('parseCards() names each breach by file and line', () => {
  const breaches: readonly [file: string, from: string, to: string, problem: RegExp][] = [
    ['cards/bears.yaml', 'Ursidae', 'Ursa', /^cards\/bears\.yaml:2 taxa has "Ursa", which is not a taxon of the catalogue$/],
    ['cards/bears.yaml', '[bears]', '[wolves]', /:3 beside has "wolves", which is not a card/],
    ['cards/bears.yaml', 'parts', 'bits', /:1 seen is "bits"; expected one of live, parts/],
    ['cards/bears.yaml', 'whyFrom: 1', 'whyFrom: 2', /:4 whyFrom is 2; expected the number of one of the 1 sources/],
    ['cards/bears.yaml', 'https:', 'http:', /:6 url is "http:/],
    ['cards/bears.en.yaml', 'title: Bears', 'title: Bears legal to own', /:1 speaks of what is lawful/],
    ['cards/bears.fr.yaml', 'lede: A bear', 'lede: Un ours licite', /:3 speaks of what is lawful/],
    ['cards/bears.en.yaml', 'All bears', 'By Appendix I all bears', /en\.yaml:12 names an appendix or annex/],
    ['cards/bears.fr.yaml', 'All bears', 'En Annexe A, les ours', /fr\.yaml:12 names an appendix or annex/],
    ['cards/bears.en.yaml', 'Bears grew', 'For 200 dollars bears grew', /:13 names a price/],
    ['cards/bears.en.yaml', 'a bear.', "a bear's bear.", /:3 has a straight apostrophe/],
    ['cards/bears.fr.yaml', 'A bear is a bear.', 'Un ours ; un autre.', /:3 needs a narrow no-break space/],
    [
      'cards/bears.fr.yaml',
      'forms: [Claws, Bile, Cubs]',
      'forms: [Claws, Bile, Cubs, Fur]',
      /forms has 4 entries, but 3 in "en"/,
    ],
    ['cards/bears.fr.yaml', 'names: [Bears]', 'names: [Bears, Cubs]', /names has 2 entries; expected one for each of Ursidae/],
    ['cards/bears.en.yaml', '  - { what: Bile, how: Dark }\n', '', /:7 signs has 2 entries; expected 3 or more/],
    ['cards/bears.svg', 'fill="none"', 'fill="#f00"', /has the colour "#f00"/],
    ['cards/bears.svg', '<path d="M0 0"/>', '<script/>', /has <script>/],
    ['cards/bears.svg', '<path', '<path style="x"', /has a style/],
  ]
  for (const [file, from, to, problem] of breaches) {
    assert.ok(
      spoil(file, from, to).some((each) => problem.test(each)),
      `${to}: ${spoil(file, from, to).join(' | ')}`,
    )
  }
})

test('parseCards() tells all problems at once, and a file that is missing or strange by its name', () => {
  const { 'cards/bears.svg': _gone, ...rest } = sound
  const problems = problemsOf({
    ...rest,
    'cards/bears.txt': '',
    'cards/bears.fr.yaml': words.replace('lede: A bear is a bear.\n', ''),
  })
  assert.equal(problems.length, 3)
  assert.match(problems.join('\n'), /bears\.fr\.yaml:1 missing lede/)
  assert.match(problems.join('\n'), /bears\.svg:1 is missing/)
  assert.match(problems.join('\n'), /bears\.txt:1 is not a name of a card/)
})

test('parseCards() wants labels wherever there is a detail drawing', () => {
  const problems = problemsOf({ ...sound, 'cards/bears.detail.svg': sound['cards/bears.svg'] ?? '' })
  assert.equal(problems.filter((each) => /details and the detail drawing go together/.test(each)).length, 2)
})
