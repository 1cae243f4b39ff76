import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { noticeCan } from '@vigie/casework'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useCan } from '../../../session.ts'
import { AnswerButtons } from '../answer/answer-buttons.tsx'
import { AnswerSoFar } from '../answer/answer-so-far.tsx'
import {
  askNoticesAnew,
  type Look,
  looksQuery,
  type NoticeView,
  type OutcomeLine,
  outcomesQuery,
  type Says,
} from '../notices-queries.ts'
import { ListingLooks } from './listing-looks.tsx'

/** What the platform did with each listing, and what is seen at its address. */
export function OutcomeList({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('notices')
  const maySeeLooks = useCan('verify-removal')
  const outcomes = useQuery(outcomesQuery(notice.id)).data?.items ?? []
  const looks = useQuery({ ...looksQuery(notice.id), enabled: maySeeLooks }).data?.items ?? []
  const { items } = notice.says
  return (
    <section className="paper outcome-list" aria-labelledby="outcomes">
      <h2 id="outcomes">{t('outcomes.title')}</h2>
      <ol>
        {items.map((item, index) => (
          <ListingOutcome
            key={item.listing_id}
            notice={notice}
            item={item}
            place={index + 1}
            outcomes={outcomes.filter(({ listing_id }) => listing_id === item.listing_id)}
            looks={looks.filter(({ listing }) => listing.id === item.listing_id)}
          />
        ))}
      </ol>
    </section>
  )
}

function ListingOutcome(props: {
  readonly notice: NoticeView
  readonly item: Says['items'][number]
  readonly place: number
  readonly outcomes: readonly OutcomeLine[]
  readonly looks: readonly Look[]
}) {
  const { t } = useTranslation('notices')
  const mayVerify = useCan('verify-removal')
  const mayRecord = useCan('record-outcome') && noticeCan('answer', props.notice)
  const { notice, item, place, outcomes, looks } = props
  const [latest, ...earlier] = outcomes
  return (
    <li className="listing-outcome">
      <p className="listing-url">
        <a href={item.url} target="_blank" rel="noreferrer noopener">
          <bdi>{item.url}</bdi>
        </a>
      </p>
      {latest ? <AnswerSoFar outcome={latest} /> : <p className="quiet-words">{t('outcomes.none')}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{t('outcomes.earlier', { count: earlier.length })}</summary>
          {earlier.map((outcome) => (
            <AnswerSoFar key={outcome.id} outcome={outcome} />
          ))}
        </details>
      )}
      {mayRecord && <ByHand notice={notice} listingId={item.listing_id} place={place} now={latest ?? null} />}
      {mayVerify && <ListingLooks notice={notice} listingId={item.listing_id} looks={looks} />}
    </li>
  )
}

/** A platform without any other way answered by telephone, by letter: entered here in its name. */
function ByHand(props: {
  readonly notice: NoticeView
  readonly listingId: string
  readonly place: number
  readonly now: OutcomeLine | null
}) {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const { notice, listingId, place, now } = props
  const [isOpen, open] = useState(notice.channel === 'none' && now === null)
  const record = useMutation({
    mutationFn: (given: Parameters<Parameters<typeof AnswerButtons>[0]['onAnswer']>[0]) =>
      call('POST /api/v1/notices/{noticeId}/outcomes', {
        params: { noticeId: notice.id },
        body: { outcomes: [{ listing_id: listingId, ...given }] },
      }),
    onSuccess: () => {
      open(false)
      return askNoticesAnew(queries)
    },
  })
  return (
    <div className="by-hand">
      <Button variant="subtle" size="xs" onClick={() => open(!isOpen)} aria-expanded={isOpen}>
        {t('outcomes.byHand')}
      </Button>
      {isOpen && (
        <AnswerButtons
          label={t('received.answerFor', { place })}
          now={now}
          isBusy={record.isPending}
          onAnswer={(given) => record.mutate(given)}
        />
      )}
      <ProblemNote error={record.error} />
    </div>
  )
}
