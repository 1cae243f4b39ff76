import { Alert, Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { noticeCan } from '@vigie/casework'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { usePage } from '../../../page-context.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { PageHead } from '../../../parts/page-head.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useCan } from '../../../session.ts'
import { CopyButton } from '../copy-button.tsx'
import { NoticeName } from '../notice-name.tsx'
import { type NoticeView, noticeQuery, showNotice } from '../notices-queries.ts'
import { StatusMark } from '../status-mark.tsx'
import { TryWords } from '../try-words.tsx'
import { DraftPage } from './draft-page.tsx'
import { Handover } from './handover.tsx'
import { HeldPanel } from './held-panel.tsx'
import { NoticePreview } from './notice-preview.tsx'
import { NoticeTrack } from './notice-track.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { ReplyForm } from './reply-form.tsx'
import { SaysSheet } from './says-sheet.tsx'
import { forgetKept, keptReasons } from './use-draft.ts'
import { Withdraw } from './withdraw.tsx'

/** One notice of one's own, from its first draft to the last look. */
export function NoticePage(): ReactElement {
  const { noticeId } = useParams({ from: '/frame/notices/$noticeId' })
  const query = useQuery(noticeQuery(noticeId))
  const maySend = useCan('send-notice')
  return (
    <Loaded query={query}>
      {(notice) => (
        <>
          <Head notice={notice} />
          {noticeCan('edit', notice) && maySend ? (
            <DraftPage notice={notice} />
          ) : (
            <SettledNotice key={notice.id} notice={notice} answeredAtMs={query.dataUpdatedAt} />
          )}
        </>
      )}
    </Loaded>
  )
}

function Head({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('notices')
  const { day } = useWritten()
  const { platform, listing_count: listings, specimens, withdraws_id: withdrawsId, withdrawal } = notice
  return (
    <>
      <p className="notice-back">
        <Link to="/outbox">{t('outbox.title')}</Link> ·{' '}
        <Link to="/cases/$caseId" params={{ caseId: notice.case_id }}>
          {t('track.toCase')}
        </Link>
      </p>
      <PageHead
        title={t(withdrawsId ? 'notice.withdrawalTo' : 'notice.to', { platform: platform.name })}
        lede={
          <>
            <StatusMark status={notice.status} channel={notice.channel} />{' '}
            <span className="notice-lede">
              <NoticeName notice={notice} /> · {t('listings', { count: listings })}, {t('specimens', { count: specimens })}
            </span>
          </>
        }
      />
      {notice.title && (
        <p className="sellers-words notice-title">
          <bdi>{notice.title}</bdi>
        </p>
      )}
      {withdrawsId && (
        <p className="notice-told">
          {t('notice.takesBack')}{' '}
          <Link to="/notices/$noticeId" params={{ noticeId: withdrawsId }}>
            {t('notice.theNotice')}
          </Link>
        </p>
      )}
      {withdrawal && (
        <div className="notice-told">
          <p>
            {t(notice.status === 'withdrawn' ? 'notice.takenBack' : 'notice.takingBack')}{' '}
            <Link to="/notices/$noticeId" params={{ noticeId: withdrawal.id }}>
              {t('notice.theWithdrawal')}
            </Link>
            {withdrawal.sent_at && `, ${day(withdrawal.sent_at)}`}
          </p>
          <p className="notice-prose" lang={notice.says.locale}>
            <bdi>{withdrawal.reasons}</bdi>
          </p>
        </div>
      )}
    </>
  )
}

/** A notice that is no longer written, or that its reader may only read. */
function SettledNotice({ notice, answeredAtMs }: { readonly notice: NoticeView; readonly answeredAtMs: number }) {
  const { t } = useTranslation('notices')
  const { status, channel, sent_at: sentAt, withdraws_id: withdrawsId } = notice
  const maySend = useCan('send-notice')
  const isByHand = channel === 'form' || channel === 'none'
  return (
    <>
      <TypedMeanwhile noticeId={notice.id} />
      {status === 'held' && <HeldPanel notice={notice} answeredAtMs={answeredAtMs} />}
      {status === 'failed' && <FailedPanel notice={notice} />}
      <div className="notice-columns">
        <div className="notice-main">
          {maySend && isByHand && noticeCan('deliver', notice) && <Handover notice={notice} />}
          {status === 'asked' && <ReplyForm notice={notice} />}
          {sentAt && !withdrawsId && <OutcomeList notice={notice} />}
          <SaysSheet notice={notice} />
          <NoticePreview notice={notice} />
        </div>
        <aside className="notice-aside" aria-label={t('line.status')}>
          <NoticeTrack notice={notice} />
          <Withdraw notice={notice} />
        </aside>
      </div>
    </>
  )
}

function FailedPanel({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('notices')
  const { mode } = usePage()
  const queries = useQueryClient()
  const mayReplay = useCan('replay-notice') && mode !== 'observe'
  const { last_try: tried } = notice
  const replay = useMutation({
    mutationFn: () => call('POST /api/v1/notices/{noticeId}/replay', { params: { noticeId: notice.id } }),
    onSuccess: (sent) => showNotice(queries, sent),
  })
  return (
    <section className="failed-panel" aria-labelledby="failed">
      <h2 id="failed">{t('failed.title')}</h2>
      <p>
        {t('triedSoFar', { count: notice.tries })} {tried && <TryWords response={tried.response} />}
      </p>
      <p className="quiet-words">{t('failed.words')}</p>
      {mayReplay && (
        <Button onClick={() => replay.mutate()} loading={replay.isPending}>
          {t('replay')}
        </Button>
      )}
      <ProblemNote error={replay.error} />
    </section>
  )
}

/** Somebody else let the draft go while this person was writing in it: what was typed is not lost. */
function TypedMeanwhile({ noticeId }: { readonly noticeId: string }) {
  const { t } = useTranslation('notices')
  const [typed, setTyped] = useState(() => keptReasons(noticeId))
  if (typed === null) return null
  const forget = () => {
    forgetKept(noticeId)
    setTyped(null)
  }
  return (
    <Alert color="sea" title={t('meanwhile.title')} withCloseButton closeButtonLabel={t('meanwhile.forget')} onClose={forget}>
      <p>{t('meanwhile.words')}</p>
      <p className="notice-prose">
        <bdi>{typed}</bdi>
      </p>
      <CopyButton text={typed} what={t('says.reasons')} />
    </Alert>
  )
}
