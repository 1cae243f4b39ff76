import type { Database } from './database.ts'

/**
 * Refuse to serve as a role for whom the walls between organisations do not stand. On PGlite there is no other role to connect
 * as; there each transaction takes off its rights by itself, as it does on PostgreSQL.
 */
export async function assertRole({ pool, kind }: Database): Promise<void> {
  if (kind === 'pglite') return
  const { rows } = await pool.query('select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user')
  const [{ rolname, rolsuper, rolbypassrls }] = rows
  if (!rolsuper && !rolbypassrls) return
  const why = rolsuper ? 'a superuser' : 'exempt from row-level security'
  throw new Error(
    `The database role "${rolname}" is ${why}: the walls between organisations would not stand. ` +
      `Make a role without these rights and name it in DATABASE_URL: create role vigie login createrole password '…'; alter database … owner to vigie;`,
  )
}
