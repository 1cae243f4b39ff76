import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { unverifiableResults } from '@vigie/casework'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { askNoticesAnew, type Look, type NoticeView } from '../notices-queries.ts'

/** What one's own eyes can find at an address. */
const seenResults = ['gone', 'still-up', 'changed', 'walled', 'unreachable'] as const
type Seen = (typeof seenResults)[number]

/** Later looks at a listing: the machine's, and what a person saw. */
export function ListingLooks(props: {
  readonly notice: NoticeView
  readonly listingId: string
  readonly looks: readonly Look[]
  /** Looks begin with whatever comes first: the notice arrives, or somebody answers. */
  readonly hasAnswer: boolean
}) {
  const { t } = useTranslation(['notices', 'codes'])
  const queries = useQueryClient()
  const { notice, listingId, looks, hasAnswer } = props
  const [isLooking, look] = useState(false)
  const record = useMutation({
    mutationFn: (result: Seen) => call('POST /api/v1/listings/{listingId}/looks', { params: { listingId }, body: { result } }),
    onSuccess: () => {
      look(false)
      return askNoticesAnew(queries)
    },
  })
  if (notice.sent_at === null) return null
  return (
    <div className="looks">
      <h3>{t('looks.title')}</h3>
      {looks.length === 0 ? (
        <p className="quiet-words">{t(notice.delivered_at === null && !hasAnswer ? 'looks.notYet' : 'looks.none')}</p>
      ) : (
        <ul>
          {looks.map((each) => (
            <LookLine key={each.id} look={each} />
          ))}
        </ul>
      )}
      <Button variant="subtle" size="xs" onClick={() => look(!isLooking)} aria-expanded={isLooking}>
        {t('looks.mine')}
      </Button>
      {isLooking && <SeenButtons isBusy={record.isPending} onSeen={(result) => record.mutate(result)} />}
      <ProblemNote error={record.error} />
    </div>
  )
}

function LookLine({ look }: { readonly look: Look }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { stamp } = useWritten()
  const queries = useQueryClient()
  const [isWrong, setWrong] = useState(false)
  const confirm = useMutation({
    mutationFn: (result: Seen | null) =>
      call('POST /api/v1/verifications/{verificationId}/confirmation', {
        params: { verificationId: look.id },
        body: result === null ? { agrees: true } : { agrees: false, result },
      }),
    onSuccess: () => askNoticesAnew(queries),
  })
  const { result, step, looked_at: at, looked_by: by, confirmed_at: confirmedAt, confirmation_agrees: agrees, grounds } = look
  const isMachine = by === 'machine'
  const canTell = !unverifiableResults.includes(result)
  return (
    <li className={look.contradicts ? 'look look-contradicts' : 'look'}>
      <p>
        <strong className={`look-${result}`}>{t(`codes:verificationResult.${result}`)}</strong>
        <span className="notice-sub">
          {t(`codes:verificationStep.${step}`)} · <time dateTime={at}>{stamp(at)}</time> ·{' '}
          {t(isMachine ? 'looks.byMachine' : 'looks.byPerson')}
          {grounds.rehearsal && ` · ${t('looks.rehearsed')}`}
        </span>
        {look.contradicts && <span className="look-note">{t('looks.contradicts')}</span>}
        {confirmedAt && isMachine && <span className="notice-sub">{t(agrees ? 'looks.agreed' : 'looks.disagreed')}</span>}
      </p>
      {isMachine && !confirmedAt && canTell && (
        <div className="look-confirm">
          <Button variant="default" size="xs" onClick={() => confirm.mutate(null)} loading={confirm.isPending}>
            {t('looks.right')}
          </Button>
          <Button variant="subtle" size="xs" onClick={() => setWrong(!isWrong)} aria-expanded={isWrong}>
            {t('looks.wrong')}
          </Button>
        </div>
      )}
      {isWrong && <SeenButtons isBusy={confirm.isPending} onSeen={(seen) => confirm.mutate(seen)} />}
      <ProblemNote error={confirm.error} />
    </li>
  )
}

function SeenButtons({ isBusy, onSeen }: { readonly isBusy: boolean; readonly onSeen: (result: Seen) => void }) {
  const { t } = useTranslation(['notices', 'codes'])
  return (
    <fieldset className="answer-buttons">
      <legend className="answer-question">{t('looks.whatSeen')}</legend>
      {seenResults.map((result) => (
        <button key={result} type="button" className="answer-button" disabled={isBusy} onClick={() => onSeen(result)}>
          {t(`codes:verificationResult.${result}`)}
        </button>
      ))}
    </fieldset>
  )
}
