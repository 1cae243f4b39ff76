import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../cases-queries.ts'

/** Other cases that wait and say the very same: whoever decides one may decide them all. */
export function SameWords({
  caseFile: { same_words_case_ids: ids },
}: {
  readonly caseFile: Pick<CaseView, 'same_words_case_ids'>
}) {
  const { t } = useTranslation('cases')
  const filter = useSearch({ from: '/frame/cases/$caseId' })
  if (ids.length === 0) return null
  return (
    <p className="same-words">
      {t('same.words', { count: ids.length })}{' '}
      {ids.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link to="/cases/$caseId" params={{ caseId: id }} search={filter}>
            {ids.length === 1 ? t('same.open') : t('same.openOne', { number: at + 1 })}
          </Link>
        </span>
      ))}
    </p>
  )
}
