import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { hasCode } from '../../../api/problem.ts'
import type { AlsoSent } from '../answer/also.ts'
import type { Given } from '../answer/answer-buttons.tsx'
import { inboxCountsQuery, inboxKey, type ReceivedNotice, receivedQuery } from './inbox-queries.ts'
import { tellNotRecorded } from './not-recorded.ts'

export type Said = Given & Partial<AlsoSent> & { readonly listing_id: string }

/**
 * Answers about listings of a received notice; the page shows at once what counts now. Each is given on top of the answer that the
 * page shows: where another has come in the meantime, the server says so and nothing is overwritten.
 */
export function useAnswer(notice: ReceivedNotice) {
  const queries = useQueryClient()
  const noticeId = notice.id
  const shown = new Map(notice.items.map(({ listing_id, outcome }) => [listing_id, outcome?.id ?? null]))
  return useMutation({
    mutationFn: (said: readonly Said[]) => {
      const outcomes = said.map((each) => ({ ...each, after: shown.get(each.listing_id) ?? null }))
      return call('POST /api/v1/received-notices/{noticeId}/outcomes', { params: { noticeId }, body: { outcomes } })
    },
    onSuccess: ({ status, outcomes }) => {
      const latest = new Map(outcomes.map(({ listing_id, ...outcome }) => [listing_id, outcome]))
      queries.setQueryData(receivedQuery(noticeId).queryKey, (before) =>
        before
          ? { ...before, status, items: before.items.map((item) => ({ ...item, outcome: latest.get(item.listing_id) ?? null })) }
          : before,
      )
      void queries.invalidateQueries({ queryKey: receivedQuery(noticeId).queryKey })
      void queries.invalidateQueries({ queryKey: inboxCountsQuery.queryKey })
      return queries.invalidateQueries({ queryKey: [...inboxKey, 'list'] })
    },
    // Withdrawn meanwhile, or answered by a colleague: the page shows how it stands now, and what was not recorded.
    onError: (error, said) => {
      if (hasCode(error, 'notice-not-answerable')) tellNotRecorded(queries, noticeId, said)
      return queries.invalidateQueries({ queryKey: inboxKey })
    },
  })
}
