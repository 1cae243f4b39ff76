import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { noticeCan } from '@vigie/casework'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { hasCode } from '../../../api/problem.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { PageHead } from '../../../parts/page-head.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { type Also, alsoSaid, toWire } from '../answer/also.ts'
import { AnswerButtons, nothingTyped } from '../answer/answer-buttons.tsx'
import { AnswerProblem } from '../answer/answer-problem.tsx'
import { leadTo } from '../answer/lead-to.ts'
import { DueDay } from '../due-day.tsx'
import { GroundWords } from '../notice/ground-words.tsx'
import { AlsoFields } from './also-fields.tsx'
import { useArrivalWords } from './arrival-words.ts'
import { AskedOfYou } from './asked-of-you.tsx'
import { inboxKey, type ReceivedNotice, receivedQuery } from './inbox-queries.ts'
import { NextNotice } from './next-notice.tsx'
import { ReceivedListing } from './received-listing.tsx'
import { UnknownNotice } from './unknown-notice.tsx'
import { useAnswer } from './use-answer.ts'
import { NotRecorded, WithdrawnWords } from './withdrawn-words.tsx'

/** One notice as whoever received it sees it: what it is about, and what to press. */
export function ReceivedPage(): ReactElement {
  const { noticeId } = useParams({ from: '/frame/inbox/$noticeId' })
  const query = useQuery(receivedQuery(noticeId))
  // What is no number is refused as malformed, and what is nobody's here is not found: to its reader both are the same.
  if (!query.data && (hasCode(query.error, 'notice-not-found') || hasCode(query.error, 'request-malformed')))
    return <UnknownNotice />
  return <Loaded query={query}>{(notice) => <Received key={notice.id} notice={notice} />}</Loaded>
}

function Received({ notice }: { readonly notice: ReceivedNotice }) {
  const { t } = useTranslation('notices')
  const { stamp } = useWritten()
  const { id, items, notifier, platform, withdraws_id: withdrawsId } = notice
  const where = useArrivalWords()(notice)
  const arrivedAt = notice.delivered_at ?? notice.sent_at
  const isOpen = noticeCan('answer', notice) && withdrawsId === null
  const isDone = items.every(({ outcome }) => outcome && outcome.action !== 'need-more')
  const [also, setAlso] = useState(() => alsoSaid(items.map(({ outcome }) => outcome)))
  return (
    <>
      <p className="notice-back">
        <Link to="/inbox">{t('received.back')}</Link>
      </p>
      <PageHead
        title={t(withdrawsId ? 'received.withdrawalTitle' : 'received.title', { notifier })}
        lede={where ? t('received.ledeUnreached', { platform, where }) : t('received.lede', { platform, when: stamp(arrivedAt) })}
      >
        {isOpen && noticeCan('acknowledge', notice) && <Acknowledge noticeId={id} />}
      </PageHead>
      {!isOpen && <NotRecorded noticeId={id} />}
      <WithdrawnWords notice={notice} />
      {notice.acknowledged_at && (
        <p id="acknowledged" tabIndex={-1} className="received-acknowledged">
          {t('received.acknowledged', { moment: stamp(notice.acknowledged_at) })}
        </p>
      )}
      {isOpen && <Standing notice={notice} isDone={isDone} />}
      <div className="notice-columns received-columns">
        <Why notice={notice} />
        <div className="notice-main">
          {isOpen && !isDone && <AskedOfYou notice={notice} />}
          {isOpen && !isDone && items.length > 1 && <AnswerAll notice={notice} also={also} />}
          {items.map((item, index) => (
            <ReceivedListing key={item.listing_id} {...{ notice, item, isOpen, isDone, also }} place={index + 1} />
          ))}
          {isOpen && <AlsoPart notice={notice} also={also} onChange={setAlso} />}
        </div>
        <From notice={notice} />
      </div>
    </>
  )
}

/** How far the answer is, and where it goes on. */
function Standing({ notice, isDone }: { readonly notice: ReceivedNotice; readonly isDone: boolean }) {
  const { t } = useTranslation('notices')
  const { items, answer_by: answerBy } = notice
  const open = items.filter(({ outcome }) => !outcome || outcome.action === 'need-more').length
  const untouched = items.filter(({ outcome }) => !outcome).length
  if (notice.status === 'asked')
    return (
      <div className="received-standing">
        <p role="status" id="answered" tabIndex={-1}>
          <strong>{t('received.asked')}</strong>
          <span className="notice-sub">
            {t('received.askedWords')} {untouched > 0 && t('received.open', { count: untouched })}
          </span>
        </p>
      </div>
    )
  return (
    <div className={isDone ? 'received-standing received-done' : 'received-standing'}>
      <p role="status" id={isDone ? 'answered' : undefined} tabIndex={-1}>
        <strong>{isDone ? t('received.done', { count: items.length }) : t('received.open', { count: open })}</strong>
        {isDone && (
          <>
            <span className="received-next">{t('received.whatNext', { sender: notice.notifier })}</span>
            <span className="notice-sub">{t('received.correct')}</span>
          </>
        )}
      </p>
      {!isDone && answerBy && (
        <p className="received-due">
          {t('line.answerBy')} <DueDay day={answerBy} isOpen />
        </p>
      )}
      {isDone && <NextNotice afterId={notice.id} />}
    </div>
  )
}

function Acknowledge({ noticeId }: { readonly noticeId: string }) {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const acknowledge = useMutation({
    mutationFn: () => call('POST /api/v1/received-notices/{noticeId}/acknowledgement', { params: { noticeId } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: inboxKey })
      leadTo('acknowledged')
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => acknowledge.mutate()} loading={acknowledge.isPending}>
        {t('received.acknowledge')}
      </Button>
      <ProblemNote error={acknowledge.error} />
    </>
  )
}

function AnswerAll({ notice, also }: { readonly notice: ReceivedNotice; readonly also: Also }) {
  const { t } = useTranslation('notices')
  const answer = useAnswer(notice)
  const [typed, type] = useState(nothingTyped)
  const { items } = notice
  const label = t('received.sameForAll', { count: items.length })
  return (
    <section className="paper received-all" aria-label={label}>
      <h2>{label}</h2>
      <AnswerButtons
        label={label}
        now={null}
        isBusy={answer.isPending}
        typed={typed}
        onType={type}
        onAnswer={(given) => {
          const outcomes = items.map(({ listing_id }) => ({ listing_id, ...given, ...toWire(also) }))
          answer.mutate(outcomes, { onSuccess: () => leadTo('answered', 'answer-1') })
        }}
      />
      <AnswerProblem error={answer.error} />
    </section>
  )
}

/** Said beside the answers, for the whole notice at once. */
function AlsoPart(props: { readonly notice: ReceivedNotice; readonly also: Also; readonly onChange: (also: Also) => void }) {
  const { notice, also, onChange } = props
  const answer = useAnswer(notice)
  const answered = notice.items.flatMap(({ listing_id, outcome }) =>
    outcome && outcome.action !== 'need-more' ? [{ listing_id, ...outcome }] : [],
  )
  const add = () => {
    const outcomes = answered.map(({ listing_id, action, reason, note }) => ({
      listing_id,
      action,
      reason,
      note,
      ...toWire(also),
    }))
    answer.mutate(outcomes, { onSuccess: () => leadTo('answer-1') })
  }
  return (
    <AlsoFields
      also={also}
      onChange={onChange}
      onAdd={answered.length > 0 ? add : null}
      isBusy={answer.isPending}
      error={answer.error}
    />
  )
}

/** On what the notice rests, in the sender's words. */
function Why({ notice }: { readonly notice: ReceivedNotice }) {
  const { t } = useTranslation('notices')
  const { because, reasons, locale, withdraws_id } = notice
  return (
    <aside className="notice-aside received-why" aria-label={t('received.why')}>
      <section>
        <h2>{t(withdraws_id ? 'says.whyWithdrawn' : 'says.reasons')}</h2>
        <p className="notice-prose" lang={locale}>
          <bdi>{reasons}</bdi>
        </p>
      </section>
      {because && (
        <section>
          <h2>{t('says.ground')}</h2>
          <GroundWords ground={because} locale={locale} />
        </section>
      )}
    </aside>
  )
}

/** Who gives notice, and whom to ask. */
function From({ notice }: { readonly notice: ReceivedNotice }) {
  const { t } = useTranslation('notices')
  const { day } = useWritten()
  const { id, contact, trusted_flagger: trusted, preserve_account: preserves } = notice
  return (
    <aside className="notice-aside received-from" aria-label={t('says.sender')}>
      <section>
        <h2>{t('says.sender')}</h2>
        <p>
          <bdi>{contact.name}</bdi>
          <br />
          <a href={`mailto:${contact.email}?subject=${encodeURIComponent(id)}`}>
            <bdi>{contact.email}</bdi>
          </a>
        </p>
        {trusted && <p className="quiet-words">{t('says.trusted', { since: day(trusted.since), by: trusted.by })}</p>}
        <p className="quiet-words">{t('says.goodFaith')}</p>
      </section>
      {preserves && <p className="notice-told">{t('says.preserve')}</p>}
      <p className="quiet-words">
        {t('says.number')} <code>{id}</code>
      </p>
    </aside>
  )
}
