import type { Database } from '../db/database.ts'
import { asLookup, asTenant, type Query } from '../db/in-transaction.ts'
import { OperationStopped } from './operation-stopped.ts'

export interface FoundOrganisation {
  readonly id: string
  readonly name: string
  readonly kind: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Far more than an install has; a list of those to choose from stays readable. */
const most = 200

/**
 * The organisation of an id, or without one the only organisation that keeps records: companies and agencies receive, they keep none.
 * Throws `OperationStopped` with those to choose from where there are several.
 */
export async function findOrganisation(database: Database, id: string | null): Promise<FoundOrganisation> {
  if (id !== null) {
    const found =
      uuid.test(id) && (await asLookup(database, (query) => organisations(query).where('id', '=', id).execute())).at(0)
    if (!found) throw new OperationStopped({ code: 'organisation-unknown', organisation: id })
    return named(database, found.id)
  }
  const there = await asLookup(database, (query) =>
    organisations(query).orderBy('created_at').orderBy('id').limit(most).execute(),
  )
  const keeping = there.filter(({ kind }) => kind === 'ngo')
  const [only] = keeping.length === 1 ? keeping : there.length === 1 ? there : []
  if (only) return named(database, only.id)
  throw new OperationStopped({
    code: 'organisation-needed',
    organisations: await Promise.all(there.map(({ id }) => named(database, id))),
  })
}

function organisations(query: Query) {
  return query.selectFrom('organisation').select(['id', 'kind'])
}

function named(database: Database, organisationId: string): Promise<FoundOrganisation> {
  return asTenant(database, { organisationId }, (query) =>
    query.selectFrom('organisation').select(['id', 'name', 'kind']).where('id', '=', organisationId).executeTakeFirstOrThrow(),
  )
}
