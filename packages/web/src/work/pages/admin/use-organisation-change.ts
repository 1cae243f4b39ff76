import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { meQuery } from '../../session.ts'
import type { Body } from './admin-queries.ts'
import { useSaved } from './use-saved.ts'

type Change = Body<'changeOrganisation'>

export function useOrganisationChange(onDone?: () => void) {
  const queries = useQueryClient()
  const saved = useSaved()
  return useMutation({
    mutationFn: (body: Change) => call('PATCH /api/v1/organisation', { body }),
    onSuccess: async () => {
      await queries.invalidateQueries(meQuery)
      saved()
      onDone?.()
    },
  })
}
