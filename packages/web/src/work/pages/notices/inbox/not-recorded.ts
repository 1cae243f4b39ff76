import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Said } from './use-answer.ts'

/** Kept beside the notices, not below them: it is this page's own, and is never asked for. */
const keyOf = (noticeId: string) => ['not-recorded', noticeId] as const

/** An answer came too late: the notice had been withdrawn. What asked for it is gone from the page by then, so the page is told. */
export function tellNotRecorded(queries: QueryClient, noticeId: string, said: readonly Said[]): void {
  queries.setQueryData(keyOf(noticeId), { words: said.find(({ note }) => note)?.note ?? null })
}

/** What was not recorded of an answer to this notice; null where nothing was lost. */
export function useNotRecorded(noticeId: string): { readonly words: string | null } | null {
  const { data } = useQuery<{ words: string | null } | null>({
    queryKey: keyOf(noticeId),
    queryFn: () => null,
    enabled: false,
    initialData: null,
  })
  return data
}
