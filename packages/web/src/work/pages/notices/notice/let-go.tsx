import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { usePage } from '../../../page-context.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useCan } from '../../../session.ts'
import { type NoticeView, noticeQuery, showNotice } from '../notices-queries.ts'
import { isReady } from './checklist-of.ts'

/** The word of good faith and the button after which a notice leaves. What is unsaved is stored first. */
export function LetGo(props: {
  readonly notice: NoticeView
  readonly hasUnsaved: boolean
  readonly store: () => Promise<NoticeView | null>
}) {
  const { t } = useTranslation('notices')
  const { mode } = usePage()
  const queries = useQueryClient()
  const maySend = useCan('send-notice')
  const { notice, hasUnsaved, store } = props
  const [isSure, setSure] = useState(false)
  const isWithdrawal = notice.withdraws_id !== null
  const hold = useMutation({
    mutationFn: async () => {
      const stored = hasUnsaved ? await store() : notice
      if (!stored) return null
      const asked = { params: { noticeId: stored.id }, body: { in_good_faith: isSure } }
      return call('POST /api/v1/notices/{noticeId}/hold', asked)
    },
    onSuccess: (held) => held && showNotice(queries, held),
    onError: () => queries.invalidateQueries({ queryKey: noticeQuery(notice.id).queryKey }),
  })
  if (mode === 'observe') return <p className="notice-told">{t('letGo.observe')}</p>
  if (!maySend) return <p className="quiet-words">{t('letGo.notYours')}</p>
  const lacks = !hasUnsaved && !isReady(notice)
  const why = lacks ? t('letGo.lacks') : !isSure && !isWithdrawal ? t('letGo.confirmFirst') : null
  return (
    <section className="let-go" aria-label={t('letGo.do')}>
      {!isWithdrawal && (
        <Checkbox label={t('letGo.goodFaith')} checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
      )}
      <Button
        fullWidth
        size="md"
        onClick={() => hold.mutate()}
        loading={hold.isPending}
        disabled={why !== null}
        aria-describedby="let-go-note"
      >
        {t(hasUnsaved ? 'letGo.saveAndDo' : 'letGo.do')}
      </Button>
      <p id="let-go-note" className="quiet-words">
        {why ?? t(mode === 'rehearse' ? 'letGo.rehearse' : 'letGo.then', { count: notice.hold_seconds })}
      </p>
      <ProblemNote error={hold.error} />
    </section>
  )
}
