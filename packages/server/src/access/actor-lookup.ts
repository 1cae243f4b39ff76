import type { Context } from '../context.ts'
import type { ActorLookup } from './find-actor.ts'
import { nameOrganisations } from './name-organisations.ts'

/** A person in more organisations than this names one of them anyway. */
const mostMemberships = 200

/** Memberships and keys, read at every request: a role taken away or a key revoked counts from the next one on. */
export function actorLookup(ctx: Pick<Context, 'lookup' | 'as'>): ActorLookup {
  return {
    listMemberships: (personId) =>
      ctx.lookup((query) =>
        query
          .selectFrom('membership')
          .select(['organisation_id as organisationId', 'roles'])
          .where('person_id', '=', personId)
          .where('left_at', 'is', null)
          .orderBy('joined_at')
          .limit(mostMemberships)
          .execute(),
      ),
    nameOrganisations: (personId, ids) => nameOrganisations(ctx, personId, ids),
    findApiKey: async (hash) => {
      const row = await ctx.lookup((query) => query.selectFrom('api_key').selectAll().where('hash', '=', hash).executeTakeFirst())
      if (!row) return null
      const { id: keyId, organisation_id: organisationId, platform_id: platformId, scopes, revoked_at } = row
      return { keyId, organisationId, platformId, scopes, isRevoked: revoked_at !== null }
    },
  }
}
