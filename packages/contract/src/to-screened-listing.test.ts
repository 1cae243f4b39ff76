import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Verdict } from '@vigie/engine'
import type { Same } from './same.fixture.ts'
import { type ScreenedListing, screenedListing } from './screened-listing.ts'
import { toScreenedListing } from './to-screened-listing.ts'

/** A verdict whose keys stand in the wrong order on every level. */
const verdict: Verdict = {
  degraded: [],
  as_of: '2026-11-21',
  ruleset: 'vigie-1a2b3c4d5e6f7a8b',
  findings: [
    { text: '1v0ry', undone: ['leet'], source: 'field use', end: 5, start: 0, field: 'title', term: 'ivory', kind: 'taxon' },
    {
      because: 'replica',
      kind: 'exclusion',
      term: 'faux',
      field: 'title',
      start: 6,
      end: 10,
      text: 'faux',
      undone: [],
      source: 'field use',
    },
  ],
  standing: [{ why: 'no certificate named', rule: 'eu-8-1', standing: 'documentation-not-shown', jurisdiction: 'EU' }],
  protection: [{ from: '2026-03-05', edition: 'CoP20', status: 'I/II', instrument: 'CITES' }],
  offers: [
    {
      unit: 'piece',
      quantity_stated: false,
      quantity: 1,
      product: 'ivory',
      group: 'elephant',
      rank: 'family',
      taxon: 'Elephantidae',
    },
  ],
  product: 'ivory',
  group: 'elephant',
  taxon: 'Elephantidae',
  decision: 'review',
  score: 83.5,
  offer: 'sale',
  verdict: 'flag',
  language: 'en',
}

const wire =
  '{"schema":1,"id":"a1","language":"en","verdict":"flag","offer":"sale","score":83.5,"decision":"review",' +
  '"taxon":"Elephantidae","group":"elephant","product":"ivory",' +
  '"offers":[{"taxon":"Elephantidae","rank":"family","group":"elephant","product":"ivory","quantity":1,"quantity_stated":false,"unit":"piece"}],' +
  '"protection":[{"instrument":"CITES","status":"I/II","edition":"CoP20","from":"2026-03-05"}],' +
  '"standing":[{"jurisdiction":"EU","standing":"documentation-not-shown","rule":"eu-8-1","why":"no certificate named"}],' +
  '"findings":[{"kind":"taxon","term":"ivory","field":"title","start":0,"end":5,"text":"1v0ry","undone":["leet"],"source":"field use"},' +
  '{"kind":"exclusion","term":"faux","field":"title","start":6,"end":10,"text":"faux","undone":[],"source":"field use","because":"replica"}],' +
  '"ruleset":"vigie-1a2b3c4d5e6f7a8b","as_of":"2026-11-21","degraded":[]}'

test('toScreenedListing() writes the keys of the format in its order, whatever the order in the verdict', () => {
  assert.equal(JSON.stringify(toScreenedListing('a1', verdict)), wire)
})

test('toScreenedListing() leaves out what a protection of the catalogue carries beyond the format', () => {
  const dated = { instrument: 'CITES', status: 'I', edition: 'CoP19', from: '2023-02-23', until: '2026-03-05' }
  const { protection } = toScreenedListing('a1', { ...verdict, protection: [dated] })
  assert.deepEqual(protection, [{ instrument: 'CITES', status: 'I', edition: 'CoP19', from: '2023-02-23' }])
})

test('screenedListing takes what the engine gives and nothing beyond it', () => {
  const same: Same<Omit<ScreenedListing, 'schema' | 'id'>, Verdict> = true
  assert.equal(same, true)
  const screened = toScreenedListing('a1', verdict)
  assert.deepEqual(screenedListing.parse(screened), screened)
  for (const wrong of [
    { ...screened, schema: 2 },
    { ...screened, legal: true },
    { ...screened, score: 101 },
    { ...screened, language: 'la' },
    { ...screened, as_of: 'today' },
    { ...screened, findings: [{ ...screened.findings[0], because: undefined }] },
    { ...screened, standing: [{ ...screened.standing[0], standing: 'legal' }] },
  ]) {
    assert.equal(screenedListing.safeParse(wrong).success, false, JSON.stringify(wrong))
  }
})
