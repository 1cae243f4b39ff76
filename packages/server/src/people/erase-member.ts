import { removeMember } from '../access/remove-member.ts'
import type { Context, Tx } from '../context.ts'
import { reporterHash } from '../intake/reporter-hash.ts'
import type { ErasureRow } from './erasure-register-store.ts'
import { emptyMember, emptyPerson } from './erasure-store.ts'
import { memberHash } from './member-hash.ts'
import { mentions, removeRehearsed } from './remove-rehearsed.ts'

type Erasing = Pick<Context, 'inTransaction' | 'lookup' | 'vault' | 'objects' | 'clock' | 'ids' | 'acting'>

/**
 * Let a member go, and blank their name and address unless another organisation still has them. What they decided stays, under an
 * id without a name.
 * @returns how many rows; null while they are the last admin, whom an organisation cannot be without
 */
export async function eraseMember(ctx: Erasing, { subject_hashes: hashes }: ErasureRow): Promise<number | null> {
  const personId = await findPersonId(ctx, hashes)
  if (personId === null) return 0
  const left = await removeMember(ctx, personId)
  if (!left.ok && left.refusal.code === 'last-admin') return null
  const isElsewhere = await ctx.lookup(async (query) => {
    const row = await query
      .selectFrom('membership')
      .select('person_id')
      .where('person_id', '=', personId)
      .where('left_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  })
  const { rows, email } = await ctx.inTransaction(async (tx) => {
    const email = await findEmail(tx, personId)
    const own = await emptyMember(tx, { personId, email, reporterHash: reporterHash(ctx.vault, personId) })
    return { email, rows: own + (isElsewhere ? 0 : await emptyPerson(tx, personId)) }
  })
  return rows + (email === null ? 0 : await removeRehearsed(ctx, mentions([email])))
}

const membersAtOnce = 500

/** Whom a keyed hash stands for among all who were ever members. */
async function findPersonId({ inTransaction, vault }: Erasing, hashes: readonly string[]): Promise<string | null> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await inTransaction(({ query, organisationId }) =>
      query
        .selectFrom('membership')
        .select('person_id')
        .where('organisation_id', '=', organisationId)
        .where('person_id', '>', after)
        .orderBy('person_id')
        .limit(membersAtOnce)
        .execute(),
    )
    const found = page.find(({ person_id }) => hashes.includes(memberHash(vault, person_id)))
    if (found) return found.person_id
    const last = page.at(-1)
    if (!last || page.length < membersAtOnce) return null
    after = last.person_id
  }
}

async function findEmail({ query }: Tx, personId: string): Promise<string | null> {
  const person = await query.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirst()
  return person?.email ?? null
}
