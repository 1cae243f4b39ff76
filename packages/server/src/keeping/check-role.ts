import type { InstallCheck } from '@vigie/contract'
import type { Database } from '../db/database.ts'
import { check } from './check.ts'

/** Roles that the server takes, one for each transaction. */
const takenRoles = ['vigie_app', 'vigie_lookup', 'vigie_sign_in']

/** Whether the walls between organisations stand for the role that the server connects as, and whether it may take its roles. */
export async function checkRole({ pool }: Pick<Database, 'pool'>): Promise<InstallCheck> {
  const { rows } = await pool.query<{ role: string; is_super: boolean; is_exempt: boolean }>(
    'select rolname as role, rolsuper as is_super, rolbypassrls as is_exempt from pg_roles where rolname = current_user',
  )
  const [found] = rows
  if (!found) throw new Error('the role does not see itself among pg_roles')
  const { role, is_super, is_exempt } = found
  // From PostgreSQL 16 on a member need not be one who may become it.
  const { rows: lacking } = await pool.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any($1) and not pg_has_role(current_user, oid,
       case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) order by rolname`,
    [takenRoles],
  )
  const missing = lacking.map(({ rolname }) => rolname)
  const fault = is_super ? 'superuser' : is_exempt ? 'bypasses-walls' : missing.length > 0 ? 'not-a-member' : null
  return check('database-role', fault === null ? 'ok' : 'problem', { role, fault, missing })
}
