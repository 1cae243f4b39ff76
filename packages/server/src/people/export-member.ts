import { asSignIn } from '../access/as-sign-in.ts'
import type { Context, Tx } from '../context.ts'
import { reporterHash } from '../intake/reporter-hash.ts'

const most = 1000

/** Everything that is stored about a member: their account, what they may do, what they reported and reviewed, how much is logged. */
export async function exportMember(
  { vault }: Pick<Context, 'vault'>,
  { query, organisationId }: Tx,
  personId: string,
): Promise<Readonly<Record<string, unknown>>> {
  const person = await query
    .selectFrom('person')
    .select(['id', 'name', 'email', 'two_factor_enabled', 'created_at'])
    .where('id', '=', personId)
    .executeTakeFirst()
  return {
    account: person ?? null,
    sessions: await asSignIn(query, () =>
      query
        .selectFrom('sign_in_session')
        .select(['created_at', 'expires_at', 'second_factor_at', 'ip_address', 'user_agent'])
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .limit(most)
        .execute(),
    ),
    memberships: await query
      .selectFrom('membership')
      .select(['roles', 'joined_at', 'left_at'])
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', personId)
      .execute(),
    invitations: await query
      .selectFrom('invitation')
      .select(['roles', 'created_at', 'expires_at'])
      .where('email', '=', person?.email ?? '')
      .limit(most)
      .execute(),
    reports: await query
      .selectFrom('report')
      .select(['id', 'listing_id', 'source', 'why', 'received_at'])
      .where('reporter_hash', '=', reporterHash(vault, personId))
      .orderBy('id')
      .limit(most)
      .execute(),
    reviews: await query
      .selectFrom('review')
      .select([
        'case_id',
        'assigned_at',
        'submitted_at',
        'taxon',
        'product',
        'specimens',
        'standing',
        'confidence',
        'proposed',
        'reason',
      ])
      .where('assignee_id', '=', personId)
      .orderBy('id')
      .limit(most)
      .execute(),
    logged: await query
      .selectFrom('event')
      .select(({ fn }) => ['kind', fn.countAll<number>().as('times')])
      .where('organisation_id', '=', organisationId)
      .where('actor', '=', `person:${personId}`)
      .groupBy('kind')
      .orderBy('kind')
      .execute(),
  }
}
