import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { usePage } from '../../../page-context.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useCan } from '../../../session.ts'
import { LeavingWords } from '../leaving-words.tsx'
import { type NoticeView, noticeQuery, showNotice } from '../notices-queries.ts'
import { useLeaving } from '../use-leaving.ts'

/** The seconds in which a notice can still be taken back. */
export function HeldPanel({ notice, answeredAtMs }: { readonly notice: NoticeView; readonly answeredAtMs: number }) {
  const { t } = useTranslation('notices')
  const { mode } = usePage()
  const queries = useQueryClient()
  const maySend = useCan('send-notice')
  const leaves = useLeaving(notice.leaves_in_seconds, answeredAtMs) ?? 0
  const recall = useMutation({
    mutationFn: () => call('POST /api/v1/notices/{noticeId}/recall', { params: { noticeId: notice.id } }),
    onSuccess: (drafted) => showNotice(queries, drafted),
    onError: () => queries.invalidateQueries({ queryKey: noticeQuery(notice.id).queryKey }),
  })
  return (
    <section className="held-panel" aria-labelledby="held-words">
      <p className="held-seconds" role="timer" aria-hidden="true">
        {leaves}
      </p>
      <div>
        <h2 id="held-words">
          <LeavingWords seconds={leaves} />
        </h2>
        <p>{t(mode === 'rehearse' ? 'held.rehearse' : 'held.words')}</p>
        <p role="status" className="visually-hidden">
          {t('held.said')}
        </p>
      </div>
      {maySend && (
        <Button size="md" variant="default" onClick={() => recall.mutate()} loading={recall.isPending} autoFocus>
          {t('recall')}
        </Button>
      )}
      <ProblemNote error={recall.error} />
    </section>
  )
}
