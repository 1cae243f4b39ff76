import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useCan } from '../../../session.ts'
import { type NoticeView, noticeQuery, type Says } from '../notices-queries.ts'
import { fieldId } from './focus-field.ts'

/** The copy that was kept of a listing; where there is none, how to come by one, or why there is none. */
export function CaptureAsk(props: { readonly notice: NoticeView; readonly item: Says['items'][number]; readonly field: string }) {
  const { t } = useTranslation('notices')
  const { stamp } = useWritten()
  const mayCapture = useCan('capture-listing')
  const { notice, item, field } = props
  const isMissing = notice.uncaptured_listing_ids.includes(item.listing_id)
  if (!isMissing) {
    const words = item.capture ? t('capture.kept', { when: stamp(item.capture.at) }) : t('capture.waived')
    return <p className="quiet-words">{words}</p>
  }
  return (
    <div className="capture-ask" id={fieldId(field)} tabIndex={-1}>
      <p>{t('capture.missing')}</p>
      {mayCapture && <CaptureDeeds notice={notice} listingId={item.listing_id} />}
    </div>
  )
}

function CaptureDeeds({ notice, listingId }: { readonly notice: NoticeView; readonly listingId: string }) {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const [isWriting, write] = useState(false)
  const [reason, setReason] = useState('')
  const params = { listingId }
  const { queryKey } = noticeQuery(notice.id)
  const capture = useMutation({ mutationFn: () => call('POST /api/v1/listings/{listingId}/captures', { params }) })
  const waive = useMutation({
    mutationFn: () => call('POST /api/v1/listings/{listingId}/capture-waiver', { params, body: { reason: reason.trim() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  })
  // The page is fetched when its host's turn comes: look again until the copy is there.
  useEffect(() => {
    if (!capture.isSuccess) return
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey }), 3000)
    return () => clearInterval(timer)
  }, [capture.isSuccess, queries, queryKey])
  return (
    <>
      <div className="capture-deeds">
        <Button
          variant="default"
          size="xs"
          onClick={() => capture.mutate()}
          loading={capture.isPending}
          disabled={capture.isSuccess}
        >
          {t(capture.isSuccess ? 'capture.asked' : 'capture.now')}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => write(!isWriting)} aria-expanded={isWriting}>
          {t('capture.whyNot')}
        </Button>
      </div>
      {isWriting && (
        <div className="capture-why">
          <Textarea
            label={t('capture.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
          />
          <Button size="xs" onClick={() => waive.mutate()} loading={waive.isPending} disabled={reason.trim().length < 3}>
            {t('capture.record')}
          </Button>
        </div>
      )}
      <ProblemNote error={capture.error ?? waive.error} />
    </>
  )
}
