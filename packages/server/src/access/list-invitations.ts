import type { Tx } from '../context.ts'
import { cursorId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import type { InvitationRow } from './invitation-store.ts'

const pastTheLast = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Invitations that can still be accepted, newest first. */
export async function listInvitations(
  { query, organisationId, now }: Tx,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<InvitationRow>> {
  const rows = await query
    .selectFrom('invitation')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '<', cursorId(after, 1)?.id ?? pastTheLast)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => row,
  )
}
