import { useMutation, useQueryClient } from '@tanstack/react-query'
import { caseCan } from '@vigie/casework'
import { call } from '../../../api/call.ts'
import { useCan, useMe } from '../../../session.ts'
import { type CaseView, casesKey } from '../cases-queries.ts'
import { letGo } from '../run/session-decisions.ts'

/** Having a case: whether one has it, and taking it or letting go of it. */
export interface Holding {
  readonly isMine: boolean
  /** Who else has it. */
  readonly others: CaseView['assignees']
  readonly can: boolean
  readonly turn: () => void
  readonly isBusy: boolean
  readonly error: unknown
}

export function useHolding(caseFile: CaseView): Holding {
  const queries = useQueryClient()
  const { person_id } = useMe()
  const mayReview = useCan('review-case')
  const isMine = caseFile.assignees.some((each) => each.person_id === person_id)
  const turning = useMutation({
    mutationFn: () => {
      // What one puts back is not offered again at once; what one takes is one's own again.
      if (isMine) letGo.add(caseFile.id)
      else letGo.delete(caseFile.id)
      return isMine
        ? call('DELETE /api/v1/cases/{caseId}/assignees/{person}', { params: { caseId: caseFile.id, person: 'me' } })
        : call('POST /api/v1/cases/{caseId}/assignees', { params: { caseId: caseFile.id }, body: { person: 'me' } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: casesKey }),
  })
  return {
    isMine,
    others: caseFile.assignees.filter((each) => each.person_id !== person_id),
    can: mayReview && caseCan(isMine ? 'unassign' : 'assign', caseFile),
    turn: () => !turning.isPending && turning.mutate(),
    isBusy: turning.isPending,
    error: turning.error,
  }
}
