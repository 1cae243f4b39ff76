import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { NoticeStatus } from '@vigie/casework'
import { type Answer, call } from '../../api/call.ts'
import { type OutboxSearch, outboxQuestion } from './outbox/outbox-search.ts'

export type NoticeLine = Answer<'GET /api/v1/notices'>['items'][number]
export type NoticeView = Answer<'GET /api/v1/notices/{noticeId}'>
export type Says = NoticeView['says']
export type Clause = Answer<'GET /api/v1/platforms/{platformId}/clauses'>['items'][number]
export type Look = Answer<'GET /api/v1/verifications'>['items'][number]
export type OutcomeLine = Answer<'GET /api/v1/notices/{noticeId}/outcomes'>['items'][number]

/** All that was asked about notices of one's own begins with this word: what one command changes is asked anew. */
const noticesKey = ['notices'] as const

/** How often to look whether a platform has answered. */
const answersMs = 20_000

/** As long as a platform has the word, or is waited for. */
const awaiting: readonly NoticeStatus[] = ['delivered', 'acknowledged', 'asked']

/** How often to look again while something is on the move: each second until it leaves, then until it has arrived. */
function paceOf(statuses: readonly (NoticeStatus | undefined)[]): number | false {
  if (statuses.includes('held')) return 1000
  if (statuses.includes('sent')) return 5000
  return statuses.some((status) => status && awaiting.includes(status)) ? answersMs : false
}

/** A line of the outbox; of those that were answered, with what was answered and seen. */
export type OutboxLine = NoticeLine & Partial<Pick<AnsweredLine, 'answers' | 'last_look' | 'still_there'>>
type AnsweredLine = Answer<'GET /api/v1/answered-notices'>['items'][number]
type OutboxAnswer = { readonly items: readonly OutboxLine[]; readonly next: string | null }

export const outboxQuery = (search: OutboxSearch) =>
  infiniteQueryOptions({
    queryKey: [...noticesKey, 'outbox', search],
    queryFn: ({ pageParam, signal }): Promise<OutboxAnswer> => {
      const page = { limit: 50, ...(pageParam && { after: pageParam }) }
      const { part, platform, show = 'all' } = search
      if (part === 'answered')
        return call(
          'GET /api/v1/answered-notices',
          { query: { ...page, show, ...(platform && { platform_id: platform }) } },
          signal,
        )
      return call('GET /api/v1/notices', { query: { ...page, ...outboxQuestion(search) } }, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => paceOf(state.data?.pages.flatMap(({ items }) => items.map(({ status }) => status)) ?? []),
  })

export const noticeCountsQuery = (platform: string | undefined) =>
  queryOptions({
    queryKey: [...noticesKey, 'counts', platform],
    queryFn: ({ signal }) => call('GET /api/v1/notice-counts', { query: platform ? { platform_id: platform } : {} }, signal),
    refetchInterval: ({ state }) => (state.data && state.data.counts.held > 0 ? 1000 : 30_000),
  })

export const digestsQuery = queryOptions({
  queryKey: [...noticesKey, 'digests'],
  queryFn: ({ signal }) => call('GET /api/v1/digests', { query: { limit: 200 } }, signal),
})

export const noticeQuery = (noticeId: string) =>
  queryOptions({
    queryKey: [...noticesKey, 'one', noticeId],
    queryFn: ({ signal }) => call('GET /api/v1/notices/{noticeId}', { params: { noticeId } }, signal),
    refetchInterval: ({ state }) => paceOf([state.data?.status]),
  })

export const handoverQuery = (noticeId: string) =>
  queryOptions({
    queryKey: [...noticesKey, 'handover', noticeId],
    queryFn: ({ signal }) => call('GET /api/v1/notices/{noticeId}/handover', { params: { noticeId } }, signal),
  })

/** @param tries how many there are to list: with each further one they are asked for anew */
export const deliveriesQuery = (noticeId: string, tries: number) =>
  queryOptions({
    queryKey: [...noticesKey, 'deliveries', noticeId, tries],
    queryFn: ({ signal }) =>
      call('GET /api/v1/notices/{noticeId}/deliveries', { params: { noticeId }, query: { limit: 200 } }, signal),
  })

export const outcomesQuery = (noticeId: string) =>
  queryOptions({
    queryKey: [...noticesKey, 'outcomes', noticeId],
    queryFn: ({ signal }) =>
      call('GET /api/v1/notices/{noticeId}/outcomes', { params: { noticeId }, query: { limit: 200 } }, signal),
    refetchInterval: answersMs,
  })

export const looksQuery = (noticeId: string) =>
  queryOptions({
    queryKey: [...noticesKey, 'looks', noticeId],
    queryFn: ({ signal }) =>
      call('GET /api/v1/verifications', { query: { show: 'all', notice_id: noticeId, limit: 200 } }, signal),
  })

export const platformsQuery = queryOptions({
  queryKey: ['platforms', 'directory'],
  queryFn: ({ signal }) => call('GET /api/v1/platforms', { query: { limit: 200 } }, signal),
  staleTime: 60_000,
})

export const clausesQuery = (platformId: string) =>
  queryOptions({
    queryKey: ['platforms', 'clauses', platformId],
    queryFn: ({ signal }) => call('GET /api/v1/platforms/{platformId}/clauses', { params: { platformId } }, signal),
    staleTime: 60_000,
  })

/** A command answered with the notice as it stands now: show that, and ask anew for whatever else tells of it. */
export function showNotice(queries: QueryClient, notice: NoticeView): void {
  queries.setQueryData(noticeQuery(notice.id).queryKey, notice)
  void queries.invalidateQueries({
    queryKey: noticesKey,
    predicate: ({ queryKey }) => !(queryKey[1] === 'one' && queryKey[2] === notice.id),
  })
  void queries.invalidateQueries({ queryKey: ['cases'] })
}

/** Something changed of which the answer tells too little: ask anew. */
export function askNoticesAnew(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey: noticesKey })
}
