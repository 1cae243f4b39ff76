import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'

/** Why an answer was not taken. Where somebody else was quicker, what they said stands above, and what was typed below. */
export function AnswerProblem({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('notices')
  if (!hasCode(error, 'answered-meanwhile')) return <ProblemNote error={error} />
  return (
    <Alert color="flag" role="alert" className="problem-note">
      {t('received.meanwhile')}
    </Alert>
  )
}
