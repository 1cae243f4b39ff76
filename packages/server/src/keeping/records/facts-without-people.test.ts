import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventKinds } from '@vigie/casework'
import { exportedKinds } from './event-records.ts'
import { factsWithoutPeople } from './facts-without-people.ts'

const id = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69'

test('factsWithoutPeople() leaves out the ids of members, also under names not known yet', () => {
  const people = { assigneeId: id, personId: id, invitationId: id, reader: id, readers: [id] }
  const things = { listingId: id, listingIds: [id], withdraws: null, tries: 2, isNew: true, ground: 'illegal-content' }
  assert.deepEqual(factsWithoutPeople({ ...people, ...things }), things)
})

test('exportedKinds tells of the flow, and of no member, key or right of a person', () => {
  const left = eventKinds.filter((kind) => !exportedKinds.includes(kind))
  assert.deepEqual([...new Set(left.map((kind) => kind.split('.')[0]))].sort(), [
    'hold',
    'key',
    'member',
    'organisation',
    'person',
    'platform',
  ])
  assert.ok(exportedKinds.includes('notice.sent'))
})
