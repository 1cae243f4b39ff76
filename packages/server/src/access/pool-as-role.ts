import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/**
 * The same connections, acting as another role from the moment they are taken until they are given back. For a library whose
 * queries stand alone, so that no transaction is there to carry `set local role`. A connection returns to its pool only after
 * `reset role`; one that cannot be reset is thrown away.
 */
export function poolAsRole(pool: Pick<pg.Pool, 'connect'>, role: 'vigie_sign_in'): PostgresPool {
  return {
    options: {},
    connect: async () => {
      const client: PostgresPoolClient = await pool.connect()
      try {
        await client.query(`set role ${role}`, [])
      } catch (cause) {
        client.release(true)
        throw new Error(`Cannot act as ${role}: is it granted to the role that connects?`, { cause })
      }
      return {
        query: client.query.bind(client),
        release: (destroy) => void giveBack(client, destroy ?? false),
      }
    },
    // The pool belongs to whoever made it.
    end: () => Promise.resolve(),
  }
}

/** On PGlite a connection thrown away comes back with the same session, so the reset is tried on every way out. */
async function giveBack(client: PostgresPoolClient, destroy: boolean): Promise<void> {
  try {
    await client.query('reset role', [])
    client.release(destroy)
  } catch {
    client.release(true)
  }
}
