import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createFolderObjectStore } from './folder-object-store.ts'
import { createRehearsalOutbox, type RehearsedMessage } from './rehearsal-outbox.ts'
import { seededIds } from './seeded-ids.fixture.ts'
import { settableClock } from './set-clock.fixture.ts'

const folder = await mkdtemp(join(tmpdir(), 'vigie-outbox-'))
after(() => rm(folder, { recursive: true }))

const mail = (subject: string): RehearsedMessage => ({
  kind: 'mail',
  messageId: '<a@b>',
  from: { name: '', address: 'vigie@example.org' },
  to: 'trust@market.example',
  subject,
  text: '',
  headers: {},
  attachments: [],
})

test('list() pages what keep() kept, oldest first, for one organisation only', async () => {
  const objects = await createFolderObjectStore(folder)
  const clock = settableClock('2026-11-21T12:00:00Z')
  const outbox = createRehearsalOutbox({ objects, clock, ids: seededIds() })
  // Two in the same millisecond, too.
  for (const subject of ['1', '2', '3', '4', '5']) {
    await outbox.keep('ngo', mail(subject))
    if (subject !== '2') clock.advance({ hours: 13 })
  }
  await outbox.keep('ngo-2', mail('of another'))

  const first = await outbox.list('ngo', { limit: 3 })
  const rest = await outbox.list('ngo', { after: first.at(-1)?.id ?? '', limit: 3 })
  const subjects = (page: typeof first) => page.map(({ message }) => message.kind === 'mail' && message.subject)
  assert.deepEqual(
    [subjects(first), subjects(rest)],
    [
      ['1', '2', '3'],
      ['4', '5'],
    ],
  )
  assert.equal(first[0]?.at, '2026-11-21T12:00:00.000Z')
  assert.match(first[0]?.id ?? '', /^2026-11-21t120000\.000z-[0-9a-f-]{36}$/)
  assert.deepEqual(subjects(await outbox.list('ngo-2', { limit: 3 })), ['of another'])

  await outbox.remove('ngo', first[0]?.id ?? '')
  assert.deepEqual(subjects(await outbox.list('ngo', { limit: 1 })), ['2'])
})

test('list(), keep() and remove() refuse what is no organisation or message', async () => {
  const outbox = createRehearsalOutbox({
    objects: await createFolderObjectStore(folder),
    clock: settableClock('2026-11-21T12:00:00Z'),
    ids: seededIds(),
  })

  for (const organisationId of ['', '../ngo', 'ngo/../ngo-2', 'NGO']) {
    await assert.rejects(async () => outbox.keep(organisationId, mail('x')), { name: 'InvariantError' })
    await assert.rejects(async () => outbox.list(organisationId, { limit: 1 }), { name: 'InvariantError' })
  }
  await assert.rejects(async () => outbox.remove('ngo', '../ngo-2/x'), { name: 'InvariantError' })
})
