import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { noticeCan } from '@vigie/casework'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { useCan } from '../../../session.ts'
import { AnswerProblem } from '../answer/answer-problem.tsx'
import { askNoticesAnew, type NoticeView, type OutcomeLine, outcomesQuery } from '../notices-queries.ts'
import { ByHandForm } from './by-hand-form.tsx'

/** A platform without any other way answered by telephone, by letter: entered here in its name, until it answers itself. */
export function ByHand(props: {
  readonly notice: NoticeView
  readonly listingId: string
  readonly place: number
  /** Those about this listing that count, the latest first. */
  readonly outcomes: readonly OutcomeLine[]
}) {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const mayRecord = useCan('record-outcome') && noticeCan('answer', props.notice)
  const { notice, listingId, place, outcomes } = props
  const [isOpen, open] = useState(false)
  const record = useMutation({
    mutationFn: (given: Parameters<Parameters<typeof ByHandForm>[0]['onEnter']>[0]) => {
      const { source, ...outcome } = given
      const body = { source, outcomes: [{ listing_id: listingId, after: outcomes[0]?.id ?? null, ...outcome }] }
      return call('POST /api/v1/notices/{noticeId}/outcomes', { params: { noticeId: notice.id }, body })
    },
    onSuccess: () => {
      open(false)
      return askNoticesAnew(queries)
    },
    // A colleague or the platform was quicker: what was said stands above, and what was typed below.
    onError: () => queries.invalidateQueries({ queryKey: outcomesQuery(notice.id).queryKey }),
  })
  if (!mayRecord) return null
  const hasSpoken = outcomes.some(({ way, action }) => way !== 'by-hand' && action !== 'need-more')
  if (hasSpoken && !isOpen) return <p className="quiet-words">{t('byHand.ownCounts')}</p>
  return (
    <div className="by-hand">
      <Button variant="subtle" size="xs" onClick={() => open(!isOpen)} aria-expanded={isOpen}>
        {t('outcomes.byHand')}
      </Button>
      {isOpen && (
        <ByHandForm
          label={t('byHand.formLabel', { place })}
          isBusy={record.isPending}
          onEnter={(given) => record.mutate(given)}
          onLeave={() => open(false)}
        />
      )}
      <AnswerProblem error={record.error} />
    </div>
  )
}
