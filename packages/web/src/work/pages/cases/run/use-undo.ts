import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { Problem } from '../../../api/problem.ts'
import { useMe } from '../../../session.ts'
import { keepDraft } from '../case/reading-draft.ts'
import type { CaseFilter } from '../case-filter.ts'
import { caseQuery, casesKey } from '../cases-queries.ts'
import { inTurn } from './in-turn.ts'
import { findLeft, type LeftAnswer, withdrawnOr } from './left-notices.ts'
import { noteDecision, type SessionDecision, sessionDecisions } from './session-decisions.ts'

/** Taking decisions of this session back. */
export function useUndo(filter: CaseFilter) {
  const { t } = useTranslation('work')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { person_id } = useMe()

  const note = (noted: SessionDecision): void => noteDecision(person_id, noted)
  const why = (error: unknown): string => (error instanceof Problem ? error.message : t('trouble.unreachable'))

  /**
   * Take a decision back as made by mistake, and show its case with the reading that was given; of many decided together, all of
   * them. Where a notice has left, what is to become of it is asked first.
   */
  async function undo(made: SessionDecision, answer: LeftAnswer | null = null): Promise<void> {
    const isOf = ({ batch, state }: SessionDecision) => batch !== undefined && batch === made.batch && state === 'decided'
    const together = answer === null ? sessionDecisions(person_id).filter(isOf) : []
    if (together.length > 1) {
      for (const each of together) await takeBack(each, null)
      return
    }
    if (!(await takeBack(made, answer))) return
    // The case as it stands now: its form begins with what it is shown with first.
    await queries.fetchQuery({ ...caseQuery(made.caseId), staleTime: 0 }).catch(() => {})
    await navigate({ to: '/cases/$caseId', params: { caseId: made.caseId }, search: filter })
  }

  async function takeBack(made: SessionDecision, answer: LeftAnswer | null): Promise<boolean> {
    const { left = [], ...given } = made
    const { caseId } = given
    note({ ...given, state: 'undoing' })
    try {
      const found = answer === null && given.decision === 'notify' ? await findLeft(caseId) : []
      if (found.length > 0) {
        note({ ...given, state: 'asking', left: found })
        return false
      }
      await inTurn(() => call('POST /api/v1/cases/{caseId}/reopening', { params: { caseId }, body: { reason: 'mistake' } }))
    } catch (error) {
      note({ ...given, state: 'kept', why: why(error) })
      return false
    }
    if (given.reading) keepDraft(caseId, given.reading)
    note({ ...given, state: 'undone', ...(await withdrawnOr(why, left, answer)) })
    await Promise.all([queries.invalidateQueries({ queryKey: casesKey }), queries.invalidateQueries({ queryKey: ['notices'] })])
    return true
  }

  return undo
}
