import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { type RoleDeed, roleCan } from '@vigie/casework'
import { type Answer, call } from './api/call.ts'

export type Me = Answer<'GET /api/v1/me'>

/** Who is signed in. The key under which everything of a person is forgotten at sign-out. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call('GET /api/v1/me', {}, signal),
  staleTime: 5 * 60_000,
})

/** Who is signed in, on a page that only they see. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

/** Whether whoever is signed in may do this: what they may not is not offered. */
export function useCan(deed: RoleDeed): boolean {
  return roleCan(deed, useMe().roles)
}
