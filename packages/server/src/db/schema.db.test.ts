import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onEachDatabase } from './test-database.fixture.ts'

/** What schema.ts says, read as text: "table.column", with "?" where null may stand. */
function declaredColumns(): string[] {
  const source = readFileSync(join(import.meta.dirname, 'schema.ts'), 'utf8')
  const tables = new Map([...source.matchAll(/^ {2}(\w+): (\w+Table)$/gm)].map(([, table = '', type = '']) => [type, table]))
  return [...source.matchAll(/^export interface (\w+Table) \{\n([\s\S]*?)\n\}/gm)].flatMap(([, type = '', body = '']) =>
    [...body.matchAll(/^ {2}(\w+): (.+)$/gm)].map(
      ([, column, of = '']) =>
        `${tables.get(type)}.${column}${/\| null\b/.test(of.replace(/string \| null, string \| null/, '| null')) ? '?' : ''}`,
    ),
  )
}

onEachDatabase('schema.ts names every table, column and null of the database, and no other', async (database) => {
  const { rows } = await database.pool.query(
    `select table_name || '.' || column_name || case when is_nullable = 'YES' then '?' else '' end as name
       from information_schema.columns where table_schema = 'public'`,
  )
  const there = rows.map((row: { name: string }) => row.name)
  assert.deepEqual(declaredColumns().sort(), there.sort())
})
