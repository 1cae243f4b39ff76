import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileRuleset } from './compile-ruleset.ts'
import type { RulesetSource, TermEntry } from './ruleset-source.ts'
import { smallSource } from './small-ruleset.fixture.ts'

const [someTerm] = smallSource.terms as readonly [TermEntry]
const at = { file: 'terms/elephant.en.csv', line: 7 }

function problemsOf(change: Partial<RulesetSource>): readonly string[] {
  const result = compileRuleset({ ...smallSource, ...change })
  return result.ok ? [] : result.problems.map(({ file, line, problem }) => `${file}:${line} ${problem}`)
}

test('compileRuleset() names every problem at once, with file, line and what was expected', () => {
  const problems = problemsOf({
    terms: [
      { ...someTerm, at, term: '···' },
      { ...someTerm, at, meaning: { kind: 'taxon', taxon: 'Nessiteras', implies: null, ambiguous: false } },
      {
        ...someTerm,
        at,
        term: 'jelly',
        meaning: { kind: 'codeword', taxon: 'Elephantidae', product: 'ivory', context: ['carved'], needs: 2 },
      },
    ],
    taxa: [...smallSource.taxa, ...smallSource.taxa.slice(0, 1)],
    weights: smallSource.weights.slice(1).concat({ at, signal: 'mood', weight: 1 }),
  })
  assert.equal(problems.length, 6)
  assert.match(problems.join('\n'), /terms\/elephant\.en\.csv:7 term "···" has no letter to match; expected a word/)
  assert.match(problems.join('\n'), /names the taxon "Nessiteras"; expected one of the catalogue's/)
  assert.match(problems.join('\n'), /code word "jelly" needs 2 of 1 context words; expected 1 to 1/)
  assert.match(problems.join('\n'), /taxon "Elephantidae" stands twice/)
  assert.match(problems.join('\n'), /weight of "mood"; expected one of base, /)
  assert.match(problems.join('\n'), /no weight for "base"/)
})

test('compileRuleset() gives the same id for the same content and another for any change', () => {
  const idOf = (source: RulesetSource) => {
    const result = compileRuleset(source)
    return result.ok ? result.ruleset.id : ''
  }
  const changed = { ...smallSource, thresholds: { blockFromScore: 96 } }
  assert.match(idOf(smallSource), /^vigie-[0-9a-f]{16}$/)
  assert.equal(idOf(smallSource), idOf(structuredClone(smallSource)))
  assert.notEqual(idOf(smallSource), idOf(changed))
})
