import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventKinds, wrongFacts } from './domain-event.ts'
import { eventFacts } from './event-facts.ts'
import type { Fact } from './fact.ts'

const uuid = '01990000-0000-7000-8000-000000000001'
const sound: Readonly<Record<Fact['is'], unknown>> = {
  id: uuid,
  ids: [uuid],
  count: 3,
  flag: true,
  hash: 'a'.repeat(64),
  moment: '2026-11-21T10:00:00.000Z',
  taxon: 'Loxodonta africana',
  code: null,
  codes: [],
  optional: null,
}
const soundFacts = (kind: (typeof eventKinds)[number]) =>
  Object.fromEntries(
    Object.entries(eventFacts[kind] as Record<string, Fact>).map(([name, fact]) => [
      name,
      fact.is === 'code' ? fact.codes[0] : sound[fact.is],
    ]),
  )

test('wrongFacts() accepts every kind with facts of its form and names whatever is missing or too many', () => {
  for (const kind of eventKinds) {
    assert.deepEqual(wrongFacts(kind, soundFacts(kind)), [], kind)
    assert.deepEqual(wrongFacts(kind, { ...soundFacts(kind), note: 'call me' }), ['note: no such fact'])
    for (const name of Object.keys(eventFacts[kind])) {
      const { [name]: _, ...rest } = soundFacts(kind)
      assert.match(wrongFacts(kind, rest).join(), new RegExp(`^${name}: not `), kind)
    }
  }
})

test('wrongFacts() lets no text through in which a name, a number or an address could stand', () => {
  const personal = fc.oneof(
    fc.constantFrom('anh.nguyen@example.org', 'Anh Nguyen', '+33 6 12 34 56 78', 'https://example.org/u/anh', 'anh_1987', ''),
    fc.string({ minLength: 1 }).filter((text) => /[^A-Za-z ×.ë-]/.test(text)),
  )
  fc.assert(
    fc.property(fc.constantFrom(...eventKinds), personal, (kind, text) => {
      for (const name of Object.keys(eventFacts[kind])) {
        for (const value of [text, [text]]) {
          assert.notDeepEqual(wrongFacts(kind, { ...soundFacts(kind), [name]: value }), [], `${kind}.${name}: ${text}`)
        }
      }
    }),
  )
})
