import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { type Body, companyQuery, platformsQuery } from './admin-queries.ts'
import { useSaved } from './use-saved.ts'

type Change = Body<'changePlatform'>

/** Change what is known about a platform; the directory shows it at once. */
export function usePlatformChange(platformId: string) {
  const queries = useQueryClient()
  const saved = useSaved()
  return useMutation({
    mutationFn: (body: Change) => call('PATCH /api/v1/platforms/{platformId}', { params: { platformId }, body }),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: platformsQuery.queryKey }),
        queries.invalidateQueries({ queryKey: companyQuery(platformId).queryKey, refetchType: 'none' }),
      ])
      saved()
    },
  })
}
