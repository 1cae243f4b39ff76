import type { StoryWorld } from '@vigie/server/story-world'
import type { Dump } from './dump-rows.ts'

/** What is asked of a connection here. */
interface Client {
  query(text: string, values?: unknown[]): Promise<{ rows: Readonly<Record<string, unknown>>[]; rowCount: number | null }>
  release(): void
}

/** What somebody would be in the database whose query forgot to ask whose a row is. */
export interface Standing {
  /** Null: the role that the server logs in with. */
  readonly role: string | null
  readonly organisation: string
  readonly platform?: string
}

/** Plain SQL on every table, in a transaction that is undone: what it finds, or how it is refused. */
async function tryQuery(
  { installation }: StoryWorld,
  { role, organisation, platform = '' }: Standing,
  query: string,
  values: readonly unknown[] = [],
): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly count: number } | string> {
  const client: Client = await installation.database.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('vigie.organisation', $1, true), set_config('vigie.platform', $2, true)", [
      organisation,
      platform,
    ])
    if (role) await client.query("select set_config('role', $1, true)", [role])
    return await run(client, query, values)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function run(client: Client, query: string, values: readonly unknown[]) {
  try {
    const { rows, rowCount } = await client.query(query, [...values])
    return { rows, count: rowCount ?? 0 }
  } catch (error) {
    return (error as Error & { code?: string }).code ?? String(error)
  }
}

const refused = '42501'

/** Every way in which a stranger reaches a victim's rows past the server's own queries. */
export async function listHoles(world: StoryWorld, dump: Dump, victimId: string, stranger: Standing): Promise<string[]> {
  const holes: string[] = []
  for (const [table, rows] of Object.entries(dump)) {
    const column = table === 'organisation' ? 'id' : 'organisation_id'
    const expect = async (deed: string, query: string, values: readonly unknown[], isMet: (met: number | string) => boolean) => {
      const met = await tryQuery(world, stranger, query, values)
      if (!isMet(typeof met === 'string' ? met : met.count))
        holes.push(`${stranger.role ?? 'the login role'} ${deed} ${table}: ${JSON.stringify(met).slice(0, 300)}`)
    }
    const none = (met: number | string) => met === 0 || met === refused
    const denied = (met: number | string) => met === refused
    await expect('reads', `select * from "${table}" where ${column} = $1`, [victimId], none)
    await expect(
      'counts',
      `select 1 from "${table}" where ${column} is distinct from nullif($1, '')::uuid`,
      [stranger.organisation],
      none,
    )
    await expect('changes', `update "${table}" set ${column} = ${column} where ${column} = $1`, [victimId], none)
    if (stranger.organisation) {
      await expect(
        'takes over',
        `update "${table}" set ${column} = $2 where ${column} = $1`,
        [victimId, stranger.organisation],
        none,
      )
      const away = `update "${table}" set ${column} = $2 where ${column} = $1`
      await expect('gives away', away, [stranger.organisation, victimId], denied)
    }
    await expect('deletes', `delete from "${table}" where ${column} = $1`, [victimId], none)
    // An owner may always empty a table: walls are of rows.
    if (stranger.role) await expect('empties', `truncate "${table}" cascade`, [], denied)
    if (rows[0]) await expect('adds to', insertOf(table, rows[0]), [JSON.stringify(rows[0])], denied)
  }
  return holes
}

/** A victim's own row once more: refused for whose it is before its number is found to be taken. */
function insertOf(table: string, row: Readonly<Record<string, unknown>>): string {
  const made = new Set(['position', 'transaction_id'])
  const columns = Object.keys(row)
    .filter((name) => table !== 'event' || !made.has(name))
    .map((name) => `"${name}"`)
    .join(', ')
  return `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_record(null::"${table}", $1)`
}

/** What a platform's key reaches of another platform's rows in its own organisation. */
export async function listPlatformHoles(world: StoryWorld, dump: Dump, key: Standing, strangerId: string): Promise<string[]> {
  const holes: string[] = []
  for (const [table, rows] of Object.entries(dump)) {
    const column = table === 'platform' ? 'id' : 'platform_id'
    const row = rows.find((each) => each[column] === strangerId)
    if (!row) continue
    const tries = {
      reads: [`select * from "${table}" where ${column} = $1`, strangerId],
      changes: [`update "${table}" set ${column} = ${column} where ${column} = $1`, strangerId],
      'adds to': [insertOf(table, row), JSON.stringify(row)],
    } as const
    for (const [deed, [query, value]] of Object.entries(tries)) {
      const met = await tryQuery(world, key, query, [value])
      const isRefused = typeof met === 'string' ? met === refused : met.count === 0 && deed !== 'adds to'
      if (!isRefused) holes.push(`a bound key ${deed} ${table}: ${JSON.stringify(met).slice(0, 300)}`)
    }
  }
  return holes
}

/** What is reached of people: they belong to no organisation, and are seen by those who share one with them. */
export async function listPeopleHoles(world: StoryWorld, personId: string, stranger: Standing): Promise<string[]> {
  const holes: string[] = []
  for (const table of ['person', 'sign_in_account', 'sign_in_session', 'second_factor', 'sign_in_verification']) {
    const whose = table === 'person' ? 'id::text' : table === 'sign_in_verification' ? 'value' : 'person_id::text'
    const met = await tryQuery(world, stranger, `select id from "${table}" where ${whose} = $1`, [personId])
    const hasPassed = typeof met === 'string' ? met !== refused : met.count > 0
    if (hasPassed) holes.push(`${stranger.role ?? 'the login role'} reads ${table}: ${JSON.stringify(met)}`)
    for (const query of [`delete from "${table}"`, `update "${table}" set id = id`]) {
      const done = await tryQuery(world, stranger, query)
      if (typeof done === 'string' ? done !== refused : done.count > 0) holes.push(`${query}: ${JSON.stringify(done)}`)
    }
  }
  return holes
}

/** Which columns a role reads rows of, whatever the organisation; and no table that it writes. */
export async function listReadable(world: StoryWorld, role: string): Promise<Record<string, 'all' | string[]>> {
  const columns = await tryQuery(
    world,
    { role: null, organisation: '' },
    `select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`,
  )
  if (typeof columns === 'string') throw new Error(columns)
  const readable: Record<string, 'all' | string[]> = {}
  for (const [table, ofTable] of Map.groupBy(columns.rows, ({ table }) => String(table))) {
    const standing = { role, organisation: '' }
    const read: string[] = []
    for (const { column } of ofTable) {
      const met = await tryQuery(world, standing, `select "${column}" from "${table}" limit 1`)
      if (typeof met !== 'string') read.push(String(column))
    }
    const writes = [
      `delete from "${table}"`,
      `insert into "${table}" default values`,
      `update "${table}" set "${ofTable[0]?.column}" = null`,
    ]
    for (const query of writes) if ((await tryQuery(world, standing, query)) !== refused) read.push(query)
    if (read.length > 0) readable[table] = read.length === ofTable.length ? 'all' : read
  }
  return readable
}
