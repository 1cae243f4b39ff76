import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import type { Given } from '../answer/answer-buttons.tsx'
import { inboxKey, receivedQuery } from './inbox-queries.ts'

/** Answers about listings of a received notice; the page shows at once what counts now. */
export function useAnswer(noticeId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (outcomes: readonly (Given & { readonly listing_id: string })[]) =>
      call('POST /api/v1/received-notices/{noticeId}/outcomes', { params: { noticeId }, body: { outcomes: [...outcomes] } }),
    onSuccess: ({ status, outcomes }) => {
      const latest = new Map(outcomes.map(({ listing_id, ...outcome }) => [listing_id, outcome]))
      queries.setQueryData(receivedQuery(noticeId).queryKey, (notice) =>
        notice
          ? { ...notice, status, items: notice.items.map((item) => ({ ...item, outcome: latest.get(item.listing_id) ?? null })) }
          : notice,
      )
      return queries.invalidateQueries({ queryKey: [...inboxKey, 'list'] })
    },
    // Withdrawn meanwhile, or answered by a colleague: the page shows how it stands now.
    onError: () => queries.invalidateQueries({ queryKey: inboxKey }),
  })
}
