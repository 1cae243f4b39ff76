import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint, useShortcut } from '../../../keys/key-hint.tsx'
import { useKeys } from '../../../keys/use-keys.ts'
import { caseNoticesQuery } from '../cases-queries.ts'

/** How often to look whether the draft is there: it is written a moment after the decision. */
const lookAgainMs = 1_000

/** After a decision to notify: only a draft waits, and where it is. By its key too where it was the last decision. */
export function DraftLink({ caseId, isLatest }: { readonly caseId: string; readonly isLatest: boolean }) {
  const { t } = useTranslation('cases')
  const shortcut = useShortcut()
  const link = useRef<HTMLAnchorElement>(null)
  const { data } = useQuery({
    ...caseNoticesQuery(caseId),
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status !== 'withdrawn') ? false : lookAgainMs),
  })
  useKeys(isLatest ? { 'complete-notice': () => link.current?.click() } : {})
  const notices = data?.items.filter(({ status, withdraws_id }) => status !== 'withdrawn' && withdraws_id === null) ?? []
  const draft = notices.find(({ status }) => status === 'drafted')
  if (!draft && notices.length > 0) return null
  return (
    <span className="decided-now">
      {t('run.nothingLeft')}{' '}
      {draft ? (
        <Link
          ref={link}
          to="/notices/$noticeId"
          params={{ noticeId: draft.id }}
          aria-keyshortcuts={isLatest ? shortcut('complete-notice') : undefined}
        >
          {t('run.complete')}
        </Link>
      ) : (
        t('run.drafting')
      )}
      {draft && isLatest && <KeyHint action="complete-notice" />}
    </span>
  )
}
