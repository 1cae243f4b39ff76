import type { Role } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { cursorId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'

export interface MemberRow {
  readonly person_id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly has_second_factor: boolean
  readonly joined_at: Date
}

const beforeTheFirst = '00000000-0000-0000-0000-000000000000'

/** Who is a member now, by name. */
export async function listMembers(
  { query, organisationId }: Tx,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<MemberRow>> {
  const { before: [name = ''] = [], id = beforeTheFirst } = cursorId(after, 2) ?? {}
  const rows = await query
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['membership.person_id', 'person.name', 'person.email', 'membership.roles', 'membership.joined_at'])
    .select('person.two_factor_enabled as has_second_factor')
    .where('membership.organisation_id', '=', organisationId)
    .where('membership.left_at', 'is', null)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('person.name', 'person.id'), '>', tuple(name, id)))
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    ({ name, person_id }) => [name, person_id],
    (row) => row,
  )
}
