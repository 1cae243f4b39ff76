import type { StoryWorld } from '@vigie/server/story-world'

type Row = Readonly<Record<string, unknown>>
export type Dump = Readonly<Record<string, readonly Row[]>>

/** Every row that names an organisation as its own, and the organisation itself, by table; as the role that backs up. */
export async function dumpRows({ installation }: StoryWorld, organisationId: string): Promise<Dump> {
  const client = await installation.database.pool.connect()
  const found: Record<string, Row[]> = {}
  try {
    await client.query('begin')
    const tables = await client.query(`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'organisation_id' order by 1`)
    await client.query('set local role vigie_keeper')
    for (const [name, column] of [...tables.rows.map((row) => [row.name, 'organisation_id']), ['organisation', 'id']]) {
      const query = `select to_jsonb(kept) - 'transaction_id' as row from "${name}" kept where ${column} = $1 order by 1`
      found[name] = (await client.query(query, [organisationId])).rows.map(({ row }) => row)
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
  return found
}

/** Ids that stand in these rows. */
export function idsIn(rows: unknown): Set<string> {
  return new Set(JSON.stringify(rows).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
}

/** Rows of one platform, found by what they refer to; not those of the organisation as a whole. */
export function rowsOfPlatform(dump: Dump, platformId: string): Row[] {
  const own = new Set([platformId])
  const isOwn = (row: Row) =>
    ['platform_id', 'listing_id', 'notice_id', 'case_id', 'capture_id'].some((key) => own.has(String(row[key])))
  for (let before = 0; before < own.size; ) {
    before = own.size
    for (const row of Object.values(dump).flat()) if (isOwn(row) && typeof row.id === 'string') own.add(row.id)
  }
  const tables = Object.entries(dump).filter(([name]) => name !== 'event' && name !== 'statistic')
  return tables.flatMap(([, rows]) => rows.filter((row) => isOwn(row) || own.has(String(row.id))))
}
