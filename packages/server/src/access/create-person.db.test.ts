import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { seededIds } from '../capabilities/seeded-ids.fixture.ts'
import { settableClock } from '../capabilities/set-clock.fixture.ts'
import { asTenant } from '../db/in-transaction.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { createPerson, preparePerson } from './create-person.ts'
import { insertPerson } from './person-store.ts'

const rita = {
  email: 'Rita@Example.org',
  name: 'Rita',
  password: 'correct horse battery',
  locale: 'fr',
  timeZone: 'Europe/Paris',
}
const clock = settableClock('2026-11-21T12:00:00Z')
const somebody = { organisationId: '00000000-0000-7000-8000-000000000001' }

onEachDatabase(
  'createPerson() stores a person once, with the address in small letters and no password in plain',
  async (database) => {
    const ctx = { database, clock, ids: seededIds() }
    const created = await createPerson(ctx, rita)
    assert.ok(created.ok)
    assert.deepEqual(await createPerson(ctx, { ...rita, email: 'rita@example.ORG', name: 'Other' }), {
      ok: false,
      refusal: { code: 'person-exists' },
    })

    const stored = await database.query.transaction().execute(async (query) => {
      await sql`set local role vigie_sign_in`.execute(query)
      const people = await query.selectFrom('person').select(['id', 'email', 'name', 'email_verified', 'created_at']).execute()
      const accounts = await query.selectFrom('sign_in_account').selectAll().execute()
      return { people, accounts }
    })
    const at = clock.now()
    assert.deepEqual(stored.people, [
      { id: created.value, email: 'rita@example.org', name: 'Rita', email_verified: true, created_at: at },
    ])
    assert.deepEqual(
      stored.accounts.map(({ account_id, provider_id }) => [account_id, provider_id]),
      [[created.value, 'credential']],
    )
    assert.match(stored.accounts[0]?.password ?? '', /^[0-9a-f]{32}:[0-9a-f]{128}$/)
  },
)

onEachDatabase(
  'insertPerson() joins the transaction that is open, gives its role back and is undone with it',
  async (database) => {
    const prepared = await preparePerson({ clock, ids: seededIds() }, rita)
    assert.ok(prepared.ok)
    const undone = asTenant(database, somebody, async (query) => {
      assert.equal(await insertPerson(query, prepared.value), true)
      assert.equal(await insertPerson(query, { ...prepared.value, personId: somebody.organisationId }), false)
      const { rows } = await sql<{ name: string }>`select current_user::text as name`.execute(query)
      assert.deepEqual(rows, [{ name: 'vigie_app' }])
      throw new Error('changed my mind')
    })
    await assert.rejects(undone, /changed my mind/)
    assert.equal(await asTenant(database, somebody, (query) => insertPerson(query, prepared.value)), true)
  },
)
