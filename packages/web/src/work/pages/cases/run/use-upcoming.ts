import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCan, useMe } from '../../../session.ts'
import type { CaseFilter } from '../case-filter.ts'
import { caseQuery, upcomingQuery } from '../cases-queries.ts'
import { letGo, useSessionDecisions } from './session-decisions.ts'

/** The case that comes after this one, read beforehand so that it is there at once; null where none is known. */
export function useUpcoming(caseId: string, filter: CaseFilter): string | null {
  const queries = useQueryClient()
  const { person_id } = useMe()
  const mayReview = useCan('review-case')
  const decided = useSessionDecisions(person_id)
  const { data: upcoming } = useQuery({ ...upcomingQuery(filter), enabled: mayReview })
  const passed = new Set(decided.filter(({ state }) => state === 'sending' || state === 'decided').map((each) => each.caseId))
  const next = upcoming?.find(({ id }) => id !== caseId && !passed.has(id) && !letGo.has(id))?.id ?? null
  useEffect(() => {
    if (next) void queries.prefetchQuery(caseQuery(next))
  }, [queries, next])
  return next
}
