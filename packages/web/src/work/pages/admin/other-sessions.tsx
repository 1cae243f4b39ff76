import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { send } from '../../api/call.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useSaved } from './use-saved.ts'

/** Sign out everywhere else: a lost phone, a borrowed computer. */
export function OtherSessions() {
  const { t } = useTranslation('admin')
  const saved = useSaved()
  const end = useMutation({
    mutationFn: () => send('POST', '/api/auth/revoke-other-sessions', {}),
    onSuccess: () => saved(t('sessions.ended')),
  })
  return (
    <div className="fields">
      <ProblemNote error={end.error} />
      <div className="deeds">
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          {t('sessions.end')}
        </Button>
      </div>
    </div>
  )
}
