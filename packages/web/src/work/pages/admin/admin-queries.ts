import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { routes } from '@vigie/contract'
import type { z } from 'zod'
import { type Answer, call, send } from '../../api/call.ts'

/** The body that a route of the contract takes. */
export type Body<Name extends keyof typeof routes> = z.input<NonNullable<(typeof routes)[Name]['body']>>

export type Member = Answer<'GET /api/v1/members'>['items'][number]
export type Invitation = Answer<'GET /api/v1/invitations'>['items'][number]
export type Platform = Answer<'GET /api/v1/platforms'>['items'][number]
export type Company = Answer<'GET /api/v1/platforms/{platformId}/company'>
export type Clause = Answer<'GET /api/v1/platforms/{platformId}/clauses'>['items'][number]
export type Key = Answer<'GET /api/v1/keys'>['items'][number]
export type Health = Answer<'GET /api/v1/health-check'>
export type Organisation = Answer<'GET /api/v1/me'>['organisation']

/** As many as a page of a list may hold. */
const most = 200
const first = null as string | null

/** What follows on a page of a list. */
const asked = (after: string | null) => ({ query: after === null ? { limit: most } : { limit: most, after } })

export const membersQuery = infiniteQueryOptions({
  queryKey: ['members'],
  queryFn: ({ pageParam, signal }) => call('GET /api/v1/members', asked(pageParam), signal),
  initialPageParam: first,
  getNextPageParam: ({ next }) => next,
})

export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['invitations'],
  queryFn: ({ pageParam, signal }) => call('GET /api/v1/invitations', asked(pageParam), signal),
  initialPageParam: first,
  getNextPageParam: ({ next }) => next,
})

export const platformsQuery = infiniteQueryOptions({
  queryKey: ['platforms'],
  queryFn: ({ pageParam, signal }) => call('GET /api/v1/platforms', asked(pageParam), signal),
  initialPageParam: first,
  getNextPageParam: ({ next }) => next,
})

export const keysQuery = infiniteQueryOptions({
  queryKey: ['keys'],
  queryFn: ({ pageParam, signal }) => call('GET /api/v1/keys', asked(pageParam), signal),
  initialPageParam: first,
  getNextPageParam: ({ next }) => next,
})

export const clausesQuery = (platformId: string) =>
  queryOptions({
    queryKey: ['clauses', platformId],
    queryFn: ({ signal }) => call('GET /api/v1/platforms/{platformId}/clauses', { params: { platformId } }, signal),
  })

export const companyQuery = (platformId: string) =>
  queryOptions({
    queryKey: ['company', platformId],
    queryFn: ({ signal }) => call('GET /api/v1/platforms/{platformId}/company', { params: { platformId } }, signal),
  })

/** The newest mail that would have gone to an address. It is written by a job, a moment after what it is about. */
export const rehearsedMailQuery = (to: string) =>
  queryOptions({
    queryKey: ['rehearsed-mail', to],
    queryFn: ({ signal }) => call('GET /api/v1/rehearsed-mail', { query: { to } }, signal),
    staleTime: 0,
    gcTime: 0,
  })

export const healthQuery = queryOptions({
  queryKey: ['health-check'],
  queryFn: ({ signal }) => call('GET /api/v1/health-check', {}, signal),
  staleTime: 30_000,
})

/** What sign-in knows of a person and the API does not say: the language of their mails, their time zone. */
export interface Account {
  readonly name: string
  readonly locale: 'en' | 'fr'
  readonly timeZone: string
}

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: async ({ signal }): Promise<Account> => {
    const { user } = (await send('GET', '/api/auth/get-session', undefined, signal)) as { readonly user: Account }
    return user
  },
})

/** All that has come of a list so far. */
export function itemsOf<Item>(
  pages: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined,
): readonly Item[] {
  return pages?.pages.flatMap(({ items }) => items) ?? []
}
