import type { QueryClient } from '@tanstack/react-query'
import { roleCan } from '@vigie/casework'
import type { Me } from '../../session.ts'
import { itemsOf, membersQuery, platformsQuery } from './admin-queries.ts'

const keptAs = (organisationId: string) => `vigie-set-up:${organisationId}`

/** Done or left: this browser does not lead there by itself any more. */
export function putSetUpAway(organisationId: string): void {
  localStorage.setItem(keptAs(organisationId), 'put-away')
}

/** Whether the first administrator of a new install should be led through its set-up: alone yet, no platform, and not put away. */
export async function wantsSetUp(queries: QueryClient, { roles, organisation }: Me): Promise<boolean> {
  if (organisation.kind !== 'ngo' || !roleCan('change-settings', roles)) return false
  if (localStorage.getItem(keptAs(organisation.id)) !== null) return false
  const lists = Promise.all([queries.fetchInfiniteQuery(platformsQuery), queries.fetchInfiniteQuery(membersQuery)])
  // A list that does not come is no reason to keep somebody from their work.
  const found = await lists.catch(() => null)
  return found !== null && itemsOf(found[0]).length === 0 && itemsOf(found[1]).length === 1
}
