import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type Answer, call } from '../../../api/call.ts'
import { type InboxSearch, inboxQuestion } from './inbox-search.ts'

export type ReceivedLine = Answer<'GET /api/v1/received-notices'>['items'][number]
export type ReceivedNotice = Answer<'GET /api/v1/received-notices/{noticeId}'>
export type ReceivedItem = ReceivedNotice['items'][number]

export const inboxKey = ['received'] as const

export const inboxQuery = (search: InboxSearch) =>
  infiniteQueryOptions({
    queryKey: [...inboxKey, 'list', inboxQuestion(search)],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...inboxQuestion(search), limit: 50, ...(pageParam && { after: pageParam }) }
      return call('GET /api/v1/received-notices', { query }, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  })

export const inboxCountsQuery = queryOptions({
  queryKey: [...inboxKey, 'list', 'counts'],
  queryFn: ({ signal }) => call('GET /api/v1/received-notice-counts', {}, signal),
  refetchInterval: 60_000,
})

export const receivedQuery = (noticeId: string) =>
  queryOptions({
    queryKey: [...inboxKey, 'one', noticeId],
    queryFn: ({ signal }) => call('GET /api/v1/received-notices/{noticeId}', { params: { noticeId } }, signal),
    // The sender may reply, or withdraw it, while somebody reads.
    refetchInterval: 60_000,
  })
