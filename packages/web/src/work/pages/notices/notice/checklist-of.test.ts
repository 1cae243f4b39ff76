import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checklistOf, checks, fieldOf, isReady } from './checklist-of.ts'

type Draft = Parameters<typeof checklistOf>[0]
const draft = (pointers: readonly string[], uncaptured: readonly string[] = []): Draft =>
  ({
    missing: pointers.map((pointer) => ({ pointer, problem: 'must be there' })),
    uncaptured_listing_ids: [...uncaptured],
    says: { items: [{ listing_id: 'a' }, { listing_id: 'b' }] },
  }) as unknown as Draft

test('checklistOf() puts each missing element under its check, once, and leads captures to their listing', () => {
  const pointers = ['/ground/text', '/ground/clause', '/items/1/taxon', '/notifier/email', '/case', '/in_good_faith']
  assert.deepEqual(
    checklistOf(draft(pointers, ['b'])).map(({ check, fields }) => [check, ...fields]),
    [
      ['reasons'],
      ['ground', 'ground-clause'],
      ['listings', 'item-1-taxon'],
      ['captures', 'item-1-capture'],
      ['sender', 'sender-email'],
      ['case', 'case'],
    ],
  )
})

test('checklistOf() drops no element, whatever its place', () => {
  const fields = checklistOf(draft(['/reasons', '/items', '/something/new'])).flatMap((each) => each.fields)
  assert.deepEqual(fields.sort(), ['listings', 'reasons', 'something'])
  assert.equal(checklistOf(draft([])).length, checks.length)
})

test('isReady() asks for everything but good faith, which is given at the last moment', () => {
  assert.equal(isReady(draft(['/in_good_faith'])), true)
  assert.equal(isReady(draft([], ['a'])), false)
  assert.equal(isReady(draft(['/reasons'])), false)
})

test('fieldOf() leads to the field of the form', () => {
  assert.deepEqual(['/ground/jurisdiction', '/ground', '/items/3/url', '/items'].map(fieldOf), [
    'ground-jurisdiction',
    'ground-kind',
    'item-3-url',
    'listings',
  ])
})
