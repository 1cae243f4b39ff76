import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import { askedOf, type CaseFilter } from './case-filter.ts'
import { type QueueSearch, queueQuestion } from './queue/queue-search.ts'

export type CaseView = Answer<'GET /api/v1/cases/{caseId}'>
export type CaseLine = Answer<'GET /api/v1/cases'>['items'][number]
export type CaseListing = CaseView['listings'][number]
export type NoticeLine = Answer<'GET /api/v1/notices'>['items'][number]
export type TaxonFound = Answer<'GET /api/v1/taxa'>['items'][number]

/** All that was asked about cases begins with this word: one command makes it stale. */
export const casesKey = ['cases'] as const

export const queueQuery = (search: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: [...casesKey, 'queue', queueQuestion(search)],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/cases',
        { query: { ...queueQuestion(search), limit: 50, ...(pageParam && { after: pageParam }) } },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** A case, looked at again now and then while it is shown: somebody else may decide it. */
export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...casesKey, 'case', caseId],
    queryFn: ({ signal }) => call('GET /api/v1/cases/{caseId}', { params: { caseId } }, signal),
  })

/** How many wait and how many one has, of those that the filter names. */
export const caseCountsQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: [...casesKey, 'counts', askedOf(filter)],
    queryFn: ({ signal }) => call('GET /api/v1/case-counts', { query: askedOf(filter) }, signal),
    refetchInterval: 30_000,
  })

/** What comes next: the cases one has, then those that wait. */
export const upcomingQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: [...casesKey, 'upcoming', askedOf(filter)],
    queryFn: async ({ signal }) => {
      const asked = { ...askedOf(filter), limit: 25 }
      const [mine, waiting] = await Promise.all([
        call('GET /api/v1/cases', { query: { ...asked, status: 'in-review', assignee: 'me' } }, signal),
        call('GET /api/v1/cases', { query: { ...asked, status: 'open' } }, signal),
      ])
      return [...mine.items, ...waiting.items]
    },
  })

export const platformsQuery = queryOptions({
  queryKey: ['platforms', 'all'],
  queryFn: ({ signal }) => call('GET /api/v1/platforms', { query: { limit: 200 } }, signal),
  staleTime: 5 * 60_000,
})

export const taxaQuery = (search: string) =>
  queryOptions({
    queryKey: ['taxa', search],
    queryFn: ({ signal }) => call('GET /api/v1/taxa', { query: { search } }, signal),
    enabled: search.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })

export const capturesQuery = (listingId: string) =>
  queryOptions({
    queryKey: ['captures', listingId],
    queryFn: async ({ signal }) => {
      const { items } = await call(
        'GET /api/v1/listings/{listingId}/captures',
        { params: { listingId }, query: { limit: 20 } },
        signal,
      )
      return Promise.all(items.map(({ id }) => call('GET /api/v1/captures/{captureId}', { params: { captureId: id } }, signal)))
    },
    staleTime: 60_000,
  })

export const versionsQuery = (listingId: string) =>
  queryOptions({
    queryKey: ['versions', listingId],
    queryFn: ({ signal }) => call('GET /api/v1/listings/{listingId}', { params: { listingId } }, signal),
  })

export const askCaseNotices = (caseId: string, signal?: AbortSignal) =>
  call('GET /api/v1/notices', { query: { case_id: caseId, limit: 20 } }, signal)

export const caseNoticesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['notices', 'of-case', caseId],
    queryFn: ({ signal }) => askCaseNotices(caseId, signal),
  })

export const reviewersQuery = queryOptions({
  queryKey: ['members', 'all'],
  queryFn: ({ signal }) => call('GET /api/v1/members', { query: { limit: 200 } }, signal),
  staleTime: 60_000,
})
