import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem.ts'
import { LostPage } from '../../../frame/lost-page.tsx'
import { Late } from '../../../parts/late.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { caseQuery } from '../cases-queries.ts'
import { CaseDesk } from './case-desk.tsx'

/** How often an open case is looked at again. */
const lookAgainMs = 20_000

/** One case: what a reader needs to decide it, on one screen. */
export function CasePage() {
  const { t } = useTranslation('cases')
  const { caseId } = useParams({ from: '/frame/cases/$caseId' })
  const { data: caseFile, error, isPending } = useQuery({ ...caseQuery(caseId), refetchInterval: lookAgainMs })
  if (isPending) return <Late />
  if (hasCode(error, 'case-not-found') || hasCode(error, 'request-malformed')) return <LostPage />
  return (
    <>
      {error && <ProblemNote error={error} />}
      {caseFile ? <CaseDesk key={caseFile.id} caseFile={caseFile} /> : <h1>{t('case.unread')}</h1>}
    </>
  )
}
