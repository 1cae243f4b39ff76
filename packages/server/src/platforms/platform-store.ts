import type { Channel } from '@vigie/casework'
import type { Selectable, Updateable } from 'kysely'
import type { Tx } from '../context.ts'
import type { PlatformTable } from '../db/schema.ts'

export type PlatformRow = Selectable<PlatformTable>

/** The columns that admins set. */
export type PlatformSettings = Pick<PlatformRow, 'name' | 'status' | 'hosts' | 'country' | 'locale' | 'company_id'>

export function insertPlatform({ query, organisationId, now }: Tx, id: string, settings: PlatformSettings): Promise<PlatformRow> {
  return query
    .insertInto('platform')
    .values({ id, organisation_id: organisationId, ...settings, created_at: now, updated_at: now })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export function updatePlatform({ query, now }: Tx, id: string, change: Updateable<PlatformTable>): Promise<PlatformRow> {
  return query
    .updateTable('platform')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export function saveChannel(
  tx: Tx,
  id: string,
  channel: { readonly channel: Channel; readonly address: string | null; readonly secretsSealed: readonly Buffer[] },
): Promise<PlatformRow> {
  return updatePlatform(tx, id, {
    channel: channel.channel,
    channel_address: channel.address,
    channel_secrets_sealed: [...channel.secretsSealed],
  })
}

/** The row, locked until the transaction ends; null where this organisation has no such platform. */
export async function lockPlatform({ query }: Tx, id: string): Promise<PlatformRow | null> {
  return (await query.selectFrom('platform').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

export interface Clause {
  readonly code: string
  readonly title: string
  readonly text: string
  readonly url: string
}

export async function saveClause(
  { query, organisationId, now }: Tx,
  id: string,
  platformId: string,
  clause: Clause,
): Promise<string> {
  const { code, title, text, url } = clause
  const row = await query
    .insertInto('platform_clause')
    .values({
      id,
      organisation_id: organisationId,
      platform_id: platformId,
      code,
      title,
      clause_text: text,
      url,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['platform_id', 'code']).doUpdateSet({ title, clause_text: text, url }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
