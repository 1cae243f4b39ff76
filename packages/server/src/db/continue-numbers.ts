import type { Database } from './database.ts'

/** After rows were put in with their own numbers, let the numbers given next come after them. */
export async function continueNumbers({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query("select pg_get_serial_sequence('event', 'position') as sequence")
    await client.query('set local role vigie_keeper')
    const { rows: last } = await client.query('select coalesce(max(position), 0)::bigint as position from event')
    await client.query('reset role')
    await client.query('select setval($1, $2, true)', [rows[0].sequence, Math.max(1, Number(last[0].position))])
    await client.query('commit')
  } finally {
    client.release()
  }
}
