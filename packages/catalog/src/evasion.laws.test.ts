import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileRuleset, type Listing, type RulesetSource, screen } from '@vigie/engine'
import { type Bend, bends } from './bend-spelling.fixture.ts'
import { positives } from './evasion.fixture.ts'
import { loadCatalog } from './load-catalog.ts'

const asOf = '2026-11-21'
const loaded = loadCatalog()
assert.ok(loaded.ok)
const { source } = loaded

function rulesetOf(catalogue: RulesetSource) {
  const compiled = compileRuleset(catalogue)
  assert.ok(compiled.ok)
  return compiled.ruleset
}

const ruleset = rulesetOf(source)
const marked = /\[([^\]]*)\]/g
const plain = (advert: string) => advert.replace(marked, '$1')
const bent = (advert: string, bend: Bend) => advert.replace(marked, (_, name: string) => bend(name))
const isFlagged = (title: string) => screen({ title }, ruleset, asOf).verdict === 'flag'

test('the adverts of the evasion laws are flagged, and by what stands in brackets alone', () => {
  assert.ok(positives.length >= 230, `${positives.length}`)
  assert.deepEqual(
    positives.filter((advert) => !isFlagged(plain(advert)) || isFlagged(advert.replace(marked, '—'))),
    [],
  )
})

/** So many of a hundred adverts stay flagged under any one way of bending their names. */
const recallMinimum = 0.99

for (const [how, bend] of Object.entries(bends)) {
  test(`screen() still flags what is offered with its name bent: ${how}`, (context) => {
    const changed = positives.map((advert) => [plain(advert), bent(advert, bend)] as const).filter(([a, b]) => a !== b)
    const missed = changed.filter(([, title]) => !isFlagged(title)).map(([, title]) => title)
    const recall = 1 - missed.length / changed.length
    context.diagnostic(`${how}: ${changed.length} adverts, recall ${recall.toFixed(3)}`)
    assert.ok(changed.length >= 20, `only ${changed.length} adverts are bent so`)
    assert.ok(recall >= recallMinimum, `recall ${recall.toFixed(3)}; missed:\n${missed.join('\n')}`)
  })
}

/** What the verdict says of the offer, without what it says of the words. */
function answerOf(listing: Listing, by = ruleset): unknown {
  const { verdict, offer, offers, taxon, product, score } = screen(listing, by, asOf)
  return { verdict, offer, offers, taxon, product, score }
}

/** Words that speak of the whole listing, and words that do something by themselves: excuses that hold one are left out. */
const speaking = source.terms.flatMap(({ term, meaning }) =>
  meaning.kind === 'cue' || (meaning.kind === 'exclusion' && meaning.reach === 'listing') ? [term] : [],
)
const speaks = (excuse: string) =>
  speaking.some((term) => (/\p{Script=Han}/u.test(term) ? excuse.includes(term) : ` ${excuse}`.includes(` ${term}`)))

/** "Parrot" in a listing that names a budgerigar means that one, wherever it stands; these are left out. */
const meansTheWhole = new Set(['unlisted', 'domestic'])

test('screen() lets no excuse reach beyond its sentence: one added behind an advert changes nothing of the answer', () => {
  const excuses = source.terms.filter(
    ({ term, meaning }) =>
      meaning.kind === 'exclusion' && meaning.reach !== 'listing' && !meansTheWhole.has(meaning.because) && !speaks(term),
  )
  const changed: string[] = []
  positives.forEach((advert, number) => {
    const title = plain(advert)
    const own = excuses.filter(({ language }) => language === (/\p{Script=Han}/u.test(title) ? 'zh' : 'en'))
    const description = own[(number * 7_919) % own.length]?.term ?? ''
    const before = JSON.stringify(answerOf({ title, description: '·' }))
    const after = JSON.stringify(answerOf({ title, description }))
    if (before !== after) changed.push(`${title} | ${description}: ${after}`)
  })
  assert.ok(excuses.length > 1_000, `${excuses.length}`)
  assert.deepEqual(changed, [])
})

test('screen() answers the same with terms in the catalogue that the advert does not hold', () => {
  const at = { file: 'terms/elephant.en.csv', line: 9_999 }
  const taxon = { kind: 'taxon', taxon: 'Elephantidae', implies: 'ivory', ambiguous: false } as const
  const exclusion = { kind: 'exclusion', because: 'toy', reach: 'listing', covers: [] } as const
  const added = [
    { at, term: 'quixotryx', language: 'en', meaning: taxon, source: 'test' },
    { at, term: 'quixotryx zanthorb', language: 'fr', meaning: exclusion, source: 'test' },
    { at, term: '龘龘', language: 'zh', meaning: exclusion, source: 'test' },
  ] as const
  const larger = rulesetOf({ ...source, terms: [...source.terms, ...added] })
  assert.equal(screen({ title: 'quixotryx for sale' }, larger, asOf).verdict, 'flag')
  for (const advert of positives) assert.deepEqual(answerOf({ title: plain(advert) }, larger), answerOf({ title: plain(advert) }))
})
