import assert from 'node:assert/strict'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { asTenant } from '../db/in-transaction.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { poolAsRole } from './pool-as-role.ts'

const somebody = { organisationId: '00000000-0000-7000-8000-000000000001' }

onEachDatabase('poolAsRole() acts as its role and leaves every connection as it was, also after an error', async (database) => {
  const query = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolAsRole(database.pool, 'vigie_sign_in') }) })
  const roleOf = async (ask: (statement: string) => Promise<{ rows: unknown[] }>) =>
    (await ask('select current_user::text as name')).rows[0]
  const outside = await roleOf((statement) => database.pool.query(statement))
  const inside = () => sql`select current_user::text as name`.execute(query)
  const fail = () => assert.rejects(sql`select 1 / 0`.execute(query), /division by zero/)
  const failInTransaction = () =>
    assert.rejects(
      query.transaction().execute((tx) => sql`select 1 / 0`.execute(tx)),
      /division by zero/,
    )
  const tenant = () => asTenant(database, somebody, (tx) => sql<{ name: string }>`select current_user::text as name`.execute(tx))

  for (let round = 0; round < 5; round++) {
    const [as, , , app, after] = await Promise.all([
      inside(),
      fail(),
      failInTransaction(),
      tenant(),
      roleOf((statement) => database.pool.query(statement)),
    ])
    assert.deepEqual(as.rows, [{ name: 'vigie_sign_in' }])
    assert.deepEqual(app.rows, [{ name: 'vigie_app' }])
    assert.deepEqual(after, outside)
  }
})

onEachDatabase('vigie_sign_in reaches no table but its own, and vigie_app none of the secret ones', async (database) => {
  const query = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolAsRole(database.pool, 'vigie_sign_in') }) })
  const { rows } = await database.pool.query<{ table_name: string }>(
    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const own = ['person', 'sign_in_session', 'sign_in_account', 'sign_in_verification', 'second_factor']
  assert.ok(rows.length > own.length + 20)
  for (const { table_name: name } of rows) {
    const asSignIn = sql`select count(*) from ${sql.table(name)}`.execute(query)
    if (own.includes(name)) await asSignIn
    else await assert.rejects(asSignIn, /permission denied/, name)
  }
  for (const name of own) {
    const asApp = asTenant(database, somebody, (tx) => sql`select * from ${sql.table(name)}`.execute(tx))
    await assert.rejects(asApp, /permission denied/, name)
  }
})

onEachDatabase('poolAsRole() refuses to be used inside a transaction instead of waiting for ever', async (database) => {
  const query = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolAsRole(database.pool, 'vigie_sign_in') }) })
  const nested = asTenant(database, somebody, () => sql`select 1`.execute(query))
  await assert.rejects(nested, /a query outside the open transaction/)
})
