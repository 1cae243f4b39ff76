import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { caseNoticesQuery } from '../cases-queries.ts'
import { leftOf } from '../run/left-notices.ts'

const lookAgainMs = 2_000
const lookAgainLaterMs = 20_000

interface CaseNoticesProps {
  readonly caseId: string
  /** Whether it was decided to notify: then a draft is on its way. */
  readonly isExpected: boolean
}

/** The notices that came of a case and where each stands, whatever became of the case since. */
export function CaseNotices({ caseId, isExpected }: CaseNoticesProps) {
  const { t } = useTranslation(['cases', 'codes'])
  const { data, error } = useQuery({
    ...caseNoticesQuery(caseId),
    refetchInterval: ({ state }) => (isExpected && state.data?.items.length === 0 ? lookAgainMs : lookAgainLaterMs),
  })
  if (error) return <ProblemNote error={error} />
  if (!data || (data.items.length === 0 && !isExpected)) return null
  if (data.items.length === 0) return <p className="quiet-words">{t('cases:decided.noNotice')}</p>
  const hasLeft = leftOf(data.items).length > 0
  const isDraft = data.items.some(({ status }) => status === 'drafted')
  return (
    <div className="case-notices">
      {!isExpected && hasLeft && <p>{t('cases:decided.hasLeft')}</p>}
      {isExpected && isDraft && !hasLeft && <p>{t('cases:decided.onlyDraft')}</p>}
      <ul className="notice-links">
        {data.items.map(({ id, platform, status, withdraws_id }) => (
          <li key={id}>
            <Link to="/notices/$noticeId" params={{ noticeId: id }}>
              {t(withdraws_id ? 'cases:decided.withdrawal' : 'cases:decided.notice', { platform: platform.name })}
            </Link>
            <span className="quiet-words"> {t(`codes:noticeStatus.${status}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
