import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { askNoticesAnew, type OutcomeLine } from '../notices-queries.ts'

/** Of an answer entered by hand: who did so and from where, and the way to take it back. The platform never sees this. */
export function EnteredBy(props: { readonly noticeId: string; readonly outcome: OutcomeLine; readonly mayTakeBack: boolean }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { stamp } = useWritten()
  const queries = useQueryClient()
  const { noticeId, outcome, mayTakeBack } = props
  const { id, way, source, entered_by: by, taken_back_at: backAt } = outcome
  const back = useMutation({
    mutationFn: () => call('DELETE /api/v1/notices/{noticeId}/outcomes/{outcomeId}', { params: { noticeId, outcomeId: id } }),
    onSuccess: () => askNoticesAnew(queries),
  })
  if (way !== 'by-hand') return null
  return (
    <div className="entered-by">
      <p className="quiet-words">
        {by && t('byHand.by', { name: by.name ?? t('byHand.formerMember') })} {source && t(`codes:answerSource.${source}`)}
        {backAt && ` · ${t('byHand.takenBack', { when: stamp(backAt) })}`}
      </p>
      {mayTakeBack && backAt === null && (
        <Button variant="default" size="xs" onClick={() => back.mutate()} loading={back.isPending}>
          {t('byHand.takeBack')}
        </Button>
      )}
      <ProblemNote error={back.error} />
    </div>
  )
}
