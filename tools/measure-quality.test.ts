import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Verdict } from '@vigie/engine'
import { confusion, grouped, type Judged, namedRightly, qualityOf, shareOf } from './measure-quality.ts'

const judge = (offered: boolean, flagged: boolean, product = 'ivory', language = 'en'): Judged => ({
  listing: {
    id: 'en-1',
    title: 'x',
    description: '',
    language,
    label: offered ? { offered, group: 'elephant', product: 'ivory' } : { offered, group: null, product: null },
    note: '',
  },
  verdict: {
    verdict: flagged ? 'flag' : 'pass',
    group: 'elephant',
    product,
    offers: flagged ? [{ group: 'elephant', product }] : [],
  } as unknown as Verdict,
})
const judged = [
  ...Array.from({ length: 8 }, () => judge(true, true)),
  judge(true, true, 'bone', 'fr'),
  judge(true, false),
  judge(false, true),
  ...Array.from({ length: 9 }, () => judge(false, false)),
]

test('qualityOf() counts what was found, missed and flagged in vain', () => {
  const { recall, precision, f1, perThousand, ...counts } = qualityOf(judged)
  assert.deepEqual(counts, { listings: 20, found: 9, missed: 1, falseAlerts: 1 })
  assert.deepEqual([recall.share, precision.share, f1, perThousand], [0.9, 0.9, 0.9, 100])
})

test('shareOf() gives the interval of Wilson, within 0 and 1, and none of nothing', () => {
  const { low, high } = shareOf(9, 10)
  assert.deepEqual([low.toFixed(3), high.toFixed(3)], ['0.596', '0.982'])
  assert.equal(shareOf(10, 10).high.toFixed(6), '1.000000')
  assert.equal(shareOf(0, 10).low.toFixed(6), '0.000000')
  assert.ok(Number.isNaN(shareOf(0, 0).share))
})

test('namedRightly() and confusion() look at what was rightly flagged only', () => {
  assert.equal(namedRightly(judged, 'product').share, 8 / 9)
  assert.equal(namedRightly(judged, 'group').share, 1)
  assert.deepEqual([...(confusion(judged, 'product').get('ivory') ?? [])], [['bone', 1]])
  assert.equal(confusion(judged, 'group').size, 0)
})

test('grouped() parts listings by a word of theirs and leaves out those without one', () => {
  const parts = grouped(judged, ({ listing }) => listing.language)
  assert.deepEqual(
    parts.map(([word, part]) => [word, part.length]),
    [
      ['en', 19],
      ['fr', 1],
    ],
  )
  assert.deepEqual(
    grouped(judged, () => null),
    [],
  )
})
