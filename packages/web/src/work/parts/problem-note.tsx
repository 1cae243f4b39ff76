import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemWords } from './problem-words.tsx'

/** What went wrong with something that was asked, beside what asked it; nothing while all is well. */
export function ProblemNote({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  return (
    <Alert color="flag" role="alert" title={t('trouble.notDone')} className="problem-note">
      <ProblemWords error={error} />
    </Alert>
  )
}
