import { useQuery } from '@tanstack/react-query'
import { noticeCan } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import { Loaded, type Loading } from '../../../parts/loaded.tsx'
import { useCan } from '../../../session.ts'
import { AnswerSoFar } from '../answer/answer-so-far.tsx'
import { type Look, looksQuery, type NoticeView, type OutcomeLine, outcomesQuery, type Says } from '../notices-queries.ts'
import { ByHand } from './by-hand.tsx'
import { EnteredBy } from './entered-by.tsx'
import { ListingLooks } from './listing-looks.tsx'

/** What the platform did with each listing, and what is seen at its address. */
export function OutcomeList({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('notices')
  const maySeeLooks = useCan('verify-removal')
  const outcomes = useQuery(outcomesQuery(notice.id))
  const looks = useQuery({ ...looksQuery(notice.id), enabled: maySeeLooks })
  const { items } = notice.says
  return (
    <section className="paper outcome-list" aria-labelledby="outcomes">
      <h2 id="outcomes">{t('outcomes.title')}</h2>
      <Loaded query={outcomes}>
        {({ items: answers }) => (
          <ol>
            {items.map((item, index) => (
              <ListingOutcome
                key={item.listing_id}
                notice={notice}
                item={item}
                place={index + 1}
                outcomes={answers.filter(({ listing_id }) => listing_id === item.listing_id)}
                looks={looks}
              />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  )
}

function ListingOutcome(props: {
  readonly notice: NoticeView
  readonly item: Says['items'][number]
  readonly place: number
  readonly outcomes: readonly OutcomeLine[]
  readonly looks: Loading<{ readonly items: readonly Look[] }>
}) {
  const { t } = useTranslation('notices')
  const mayVerify = useCan('verify-removal')
  const mayRecord = useCan('record-outcome') && noticeCan('answer', props.notice)
  const { notice, item, place, outcomes, looks } = props
  const counting = outcomes.filter(({ taken_back_at: backAt }) => backAt === null)
  const [latest] = counting
  const earlier = outcomes.filter((outcome) => outcome !== latest)
  const entered = (outcome: OutcomeLine) => (
    <EnteredBy noticeId={notice.id} outcome={outcome} mayTakeBack={mayRecord && outcome === latest} />
  )
  return (
    <li className="listing-outcome">
      <p className="listing-url">
        <a href={item.url} target="_blank" rel="noreferrer noopener">
          <bdi>{item.url}</bdi>
        </a>
      </p>
      {latest ? <AnswerSoFar outcome={latest} /> : <p className="quiet-words">{t('outcomes.none')}</p>}
      {latest && entered(latest)}
      {earlier.length > 0 && (
        <details>
          <summary>{t('outcomes.earlier', { count: earlier.length })}</summary>
          {earlier.map((outcome) => (
            <div key={outcome.id} className={outcome.taken_back_at ? 'answer-taken-back' : undefined}>
              <AnswerSoFar outcome={outcome} />
              {entered(outcome)}
            </div>
          ))}
        </details>
      )}
      <ByHand notice={notice} listingId={item.listing_id} place={place} outcomes={counting} />
      {mayVerify && (
        <Loaded query={looks}>
          {({ items }) => (
            <ListingLooks
              notice={notice}
              listingId={item.listing_id}
              looks={items.filter(({ listing }) => listing.id === item.listing_id)}
              hasAnswer={latest !== undefined}
            />
          )}
        </Loaded>
      )}
    </li>
  )
}
