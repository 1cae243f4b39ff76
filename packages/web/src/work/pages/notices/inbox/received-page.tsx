import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { noticeCan } from '@vigie/casework'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { PageHead } from '../../../parts/page-head.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { AnswerButtons } from '../answer/answer-buttons.tsx'
import { DueDay } from '../due-day.tsx'
import { GroundWords } from '../notice/ground-words.tsx'
import { inboxKey, type ReceivedNotice, receivedQuery } from './inbox-queries.ts'
import { NextNotice } from './next-notice.tsx'
import { ReceivedListing } from './received-listing.tsx'
import { useAnswer } from './use-answer.ts'

/** One notice as whoever received it sees it: what it is about, and what to press. */
export function ReceivedPage(): ReactElement {
  const { noticeId } = useParams({ from: '/frame/inbox/$noticeId' })
  return <Loaded query={useQuery(receivedQuery(noticeId))}>{(notice) => <Received notice={notice} />}</Loaded>
}

function Received({ notice }: { readonly notice: ReceivedNotice }) {
  const { t } = useTranslation('notices')
  const { day } = useWritten()
  const { id, items, status, notifier, platform, sent_at: sentAt, withdraws_id: withdrawsId } = notice
  const isOpen = noticeCan('answer', notice) && withdrawsId === null
  const isDone = items.every(({ outcome }) => outcome && outcome.action !== 'need-more')
  return (
    <>
      <p className="notice-back">
        <Link to="/inbox">{t('received.back')}</Link>
      </p>
      <PageHead
        title={t(withdrawsId ? 'received.withdrawalTitle' : 'received.title', { notifier })}
        lede={t('received.lede', { platform, when: day(sentAt) })}
      >
        {isOpen && noticeCan('acknowledge', notice) && <Acknowledge noticeId={id} />}
      </PageHead>
      {status === 'withdrawn' && <p className="notice-told">{t('received.withdrawn')}</p>}
      {withdrawsId && <p className="notice-told">{t('received.withdrawal')}</p>}
      {isOpen && <Standing notice={notice} isDone={isDone} />}
      <div className="notice-columns">
        <div className="notice-main">
          {isOpen && !isDone && items.length > 1 && <AnswerAll notice={notice} />}
          {items.map((item, index) => (
            <ReceivedListing key={item.listing_id} notice={notice} item={item} place={index + 1} isOpen={isOpen} />
          ))}
        </div>
        <Why notice={notice} />
      </div>
    </>
  )
}

/** How far the answer is, and where it goes on. */
function Standing({ notice, isDone }: { readonly notice: ReceivedNotice; readonly isDone: boolean }) {
  const { t } = useTranslation('notices')
  const { items, answer_by: answerBy } = notice
  const open = items.filter(({ outcome }) => !outcome || outcome.action === 'need-more').length
  return (
    <div className={isDone ? 'received-standing received-done' : 'received-standing'}>
      <p role="status">
        <strong>{isDone ? t('received.done', { count: items.length }) : t('received.open', { count: open })}</strong>
        {isDone && <span className="notice-sub">{t('received.correct')}</span>}
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
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxKey }),
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

function AnswerAll({ notice }: { readonly notice: ReceivedNotice }) {
  const { t } = useTranslation('notices')
  const answer = useAnswer(notice.id)
  const { items } = notice
  const label = t('received.sameForAll', { count: items.length })
  return (
    <section className="paper received-all" aria-label={label}>
      <h2>{label}</h2>
      <AnswerButtons
        label={label}
        now={null}
        isBusy={answer.isPending}
        onAnswer={(given) => answer.mutate(items.map(({ listing_id }) => ({ listing_id, ...given })))}
      />
      <ProblemNote error={answer.error} />
    </section>
  )
}

/** On what the notice rests, in the sender's words, and whom to ask. */
function Why({ notice }: { readonly notice: ReceivedNotice }) {
  const { t } = useTranslation('notices')
  const { day } = useWritten()
  const { id, because, reasons, contact, locale, trusted_flagger: trusted, preserve_account: preserves, withdraws_id } = notice
  return (
    <aside className="notice-aside" aria-label={t('received.why')}>
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
