import { useTranslation } from 'react-i18next'
import { Part } from '../../../../reading/part.tsx'
import type { CaseView } from '../cases-queries.ts'

/** What people who reported it wrote; never who they are. */
export function ReportsPart({ reports: { count, why } }: Pick<CaseView, 'reports'>) {
  const { t } = useTranslation('cases')
  if (count === 0) return null
  return (
    <Part title={t('reports', { count })}>
      <ul className="whys">
        {why.map((words, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same
          <li key={at}>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {why.length < count && <p className="quiet-words">{t('reportsSilent', { count: count - why.length })}</p>}
    </Part>
  )
}
