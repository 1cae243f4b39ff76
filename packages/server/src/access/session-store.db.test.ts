import assert from 'node:assert/strict'
import { systemClock } from '../capabilities/clock.ts'
import { randomIds } from '../capabilities/ids.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { asSignIn } from './as-sign-in.ts'
import { createPerson } from './create-person.ts'
import { deleteExpiredSessions } from './session-store.ts'

onEachDatabase(
  'deleteExpiredSessions() deletes what has ended, a thousand at a time, and no living session',
  async (database) => {
    const rita = { email: 'rita@example.org', name: 'Rita', password: 'correct horse battery', locale: 'en', timeZone: 'UTC' }
    const person = await createPerson({ database, clock: systemClock, ids: randomIds }, rita)
    assert.ok(person.ok)
    const [end, later] = [new Date('2026-11-21T12:00:00Z'), new Date('2026-11-21T12:00:01Z')]
    const session = (expires_at: Date) => ({ person_id: person.value, token: randomIds.token(), expires_at })
    const sessions = [...Array.from({ length: 1_001 }, () => session(end)), session(later)]
    const deleted = await database.query.transaction().execute(async (query) => {
      await asSignIn(query, () => query.insertInto('sign_in_session').values(sessions).execute())
      const counts = [
        await deleteExpiredSessions(query, end),
        await deleteExpiredSessions(query, end),
        await deleteExpiredSessions(query, end),
      ]
      const left = await asSignIn(query, () => query.selectFrom('sign_in_session').select('expires_at').execute())
      assert.deepEqual(left, [{ expires_at: later }])
      return counts
    })
    assert.deepEqual(deleted, [1_000, 1, 0])
  },
)
