import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '@vigie/engine'
import fc from 'fast-check'
import { markedSegments } from './marked-segments.ts'

type Kind = Finding['kind']

function finding(kind: Kind, start: number, end: number, because?: Finding['because']): Finding {
  const base = { kind, term: 'x', field: 'title' as const, start, end, text: '', undone: [], source: 'field use' }
  return because ? { ...base, because } : base
}

/** Segments as text: `[ivory]named bangle`. */
const drawn = (text: string, findings: Finding[]): string =>
  markedSegments(text, findings)
    .map((segment) => (segment.tone ? `[${segment.text}]${segment.tone}` : segment.text))
    .join('')

test('markedSegments() marks each finding in its place with its tone', () => {
  const findings = [
    finding('taxon', 5, 10),
    finding('sale', 18, 22),
    finding('exclusion', 0, 4, 'replica'),
    finding('legality', 11, 17),
  ]
  assert.equal(drawn('faux ivory papers sale', findings), '[faux]setAside [ivory]named [papers]telling [sale]offered')
})

test('markedSegments() gives overlapping findings the strongest tone and never nests', () => {
  assert.equal(drawn('abcdef', [finding('sale', 0, 4), finding('taxon', 2, 6)]), '[ab]offered[cdef]named')
  assert.equal(
    drawn('abcdef', [finding('exclusion', 0, 6, 'colour'), finding('taxon', 2, 4)]),
    '[ab]setAside[cd]named[ef]setAside',
  )
})

test('markedSegments() joins neighbours of one tone that touch', () => {
  assert.equal(drawn('象牙手镯', [finding('taxon', 0, 2), finding('product', 2, 4)]), '[象牙手镯]named')
})

test('markedSegments() leaves a text without findings whole, and an empty one empty', () => {
  assert.deepEqual(markedSegments('quiet', []), [{ start: 0, text: 'quiet', tone: null }])
  assert.deepEqual(markedSegments('', []), [])
})

test('markedSegments() joined are the text, whatever the text and the places, in or out of it', () => {
  const places = fc.array(fc.record({ start: fc.nat(30), length: fc.nat(12) }), { maxLength: 12 })
  const kinds: Kind[] = ['taxon', 'sale', 'legality']
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), places, (text, spans) => {
      const findings = spans.map(({ start, length }, at) => finding(kinds[at % 3] ?? 'taxon', start, start + length))
      const segments = markedSegments(text, findings)
      assert.equal(segments.map((segment) => segment.text).join(''), text)
      for (const segment of segments) {
        const covered = findings.some(({ start, end }) => end <= text.length && start <= segment.start && segment.start < end)
        assert.equal(segment.tone !== null, covered)
      }
    }),
  )
})
