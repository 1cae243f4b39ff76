import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import type { Decision } from '@vigie/casework'
import type { routes } from '@vigie/contract'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { call } from '../../../api/call.ts'
import { Problem } from '../../../api/problem.ts'
import { useMe } from '../../../session.ts'
import type { Reading } from '../case/reading.ts'
import { forgetDraft } from '../case/reading-draft.ts'
import { askedOf, type CaseFilter } from '../case-filter.ts'
import { type CaseView, caseQuery, casesKey } from '../cases-queries.ts'
import { inTurn } from './in-turn.ts'
import { type LeftAnswer, type LeftNotice, withdrawnOr } from './left-notices.ts'
import { letGo, noteDecision, type SessionDecision } from './session-decisions.ts'

/** A decision as it leaves the form: with the reading as it was typed, and what becomes of notices that have left. */
export interface Made {
  readonly decision: Decision
  readonly review: ReadingBody
  readonly reading: Reading
  readonly left: readonly LeftNotice[]
  readonly answer: LeftAnswer | null
}

export type ReadingBody = NonNullable<z.input<NonNullable<typeof routes.decideCase.body>>['review']>

/** Working through cases: deciding one leads to the next at once, and the server is told meanwhile. */
export function useRun(filter: CaseFilter) {
  const { t } = useTranslation('work')
  const queries = useQueryClient()
  const router = useRouter()
  const navigate = useNavigate()
  const { person_id } = useMe()

  const note = (noted: SessionDecision): void => noteDecision(person_id, noted)
  const why = (error: unknown): string => (error instanceof Problem ? error.message : t('trouble.unreachable'))
  const show = (caseId: string, replace = false) =>
    navigate({ to: '/cases/$caseId', params: { caseId }, search: filter, replace })
  const isShown = (caseId: string): boolean => router.state.location.pathname.endsWith(`/cases/${caseId}`)

  /** Take the case that waits next. Where another reader was quicker with the one that is shown, the one got takes its place. */
  async function takeNext(shown: string | null): Promise<string | null> {
    const { case: taken } = await inTurn(() => call('POST /api/v1/cases/next', { query: askedOf(filter) }))
    if (taken) queries.setQueryData(caseQuery(taken.id).queryKey, taken)
    await queries.invalidateQueries({ queryKey: [...casesKey, 'upcoming'] })
    if (taken && taken.id !== shown && (shown === null || isShown(shown))) await show(taken.id, shown !== null)
    return taken?.id ?? null
  }

  /** Take what is shown already, or find what comes next; the queue when nothing is left. */
  async function goOn(shown: string | null): Promise<void> {
    if (shown === null) {
      if ((await takeNext(null)) === null) await navigate({ to: '/queue', search: filter })
      return
    }
    const known = queries.getQueryData<CaseView>(caseQuery(shown).queryKey)
    const isOwn = known?.assignees.some((each) => each.person_id === person_id)
    if (isShown(shown) && !isOwn) await takeNext(shown)
  }

  /** Decide a case and show the next at once. What is refused is noted; what was typed for it is kept until it is decided. */
  async function decide(caseFile: CaseView, made: Made, next: string | null): Promise<void> {
    const { decision, review, reading } = made
    const noted = { caseId: caseFile.id, title: titleOf(caseFile), decision, reading, isNowhere: caseFile.platform === null }
    const told = inTurn(() =>
      call('POST /api/v1/cases/{caseId}/decision', { params: { caseId: caseFile.id }, body: { decision, review } }),
    )
    told.catch(() => {})
    // First the next case, then what is said of this one: it is the next that somebody waits for.
    if (next) await show(next)
    note({ ...noted, state: 'sending' })
    try {
      await told
      forgetDraft(caseFile.id)
      note({ ...noted, state: 'decided', ...(await withdrawnOr(why, made.left, made.answer)) })
      await goOn(next).catch(() => {})
    } catch (error) {
      note({ ...noted, state: 'refused', why: why(error) })
      if (next) await goOn(next).catch(() => {})
    }
    void queries.invalidateQueries({ queryKey: casesKey })
    void queries.invalidateQueries({ queryKey: ['notices'] })
  }

  /** Let go of a case and go on to another. */
  async function pass(caseFile: CaseView, next: string | null): Promise<void> {
    letGo.add(caseFile.id)
    if (caseFile.assignees.some((each) => each.person_id === person_id)) {
      const params = { caseId: caseFile.id, person: 'me' }
      const { queryKey } = caseQuery(caseFile.id)
      // Whoever comes back at once sees it as it is: put back.
      queries.setQueryData(queryKey, withoutHolder(caseFile, person_id))
      void inTurn(() => call('DELETE /api/v1/cases/{caseId}/assignees/{person}', { params }))
        .catch(() => {})
        .finally(() => queries.invalidateQueries({ queryKey: casesKey }))
    }
    if (next) await show(next)
    await goOn(next).catch(() => {})
  }

  return { decide, pass, takeNext: () => takeNext(null) }
}

function withoutHolder(caseFile: CaseView, personId: string): CaseView {
  const assignees = caseFile.assignees.filter(({ person_id }) => person_id !== personId)
  return { ...caseFile, assignees, status: assignees.length === 0 ? 'open' : caseFile.status }
}

/** What a case's first listing is called by: the seller's title, or the first words of the text. */
export function titleOf({ listings }: Pick<CaseView, 'listings'>): string | null {
  const content = listings[0]?.version.content
  return content?.title || content?.description?.slice(0, 100) || null
}
