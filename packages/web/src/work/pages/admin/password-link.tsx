import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useWritten } from '../../parts/written.ts'
import type { Member } from './admin-queries.ts'
import { MachineOnly } from './machine-only.tsx'
import { Once } from './once.tsx'

/** For a member who cannot sign in any more: a link by which they choose a new password, shown this once. */
export function PasswordLink({ member }: { readonly member: Member }) {
  const { t } = useTranslation('admin')
  const written = useWritten()
  const { person_id: personId, name } = member
  const make = useMutation({
    mutationFn: () => call('POST /api/v1/members/{personId}/password-link', { params: { personId } }),
  })
  return (
    <section className="fields-end">
      <h3>{t('members.password')}</h3>
      <p className="quiet-words">{t('members.passwordWords')}</p>
      <ProblemNote error={make.error} />
      {make.data ? (
        <div role="status">
          <Once
            label={t('members.passwordLink', { name })}
            value={make.data.link}
            words={t('members.passwordOnce', { moment: written.moment(make.data.expires_at) })}
          />
          <MachineOnly link={make.data.link} />
        </div>
      ) : (
        <div className="deeds">
          <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
            {t('members.passwordMake')}
          </Button>
        </div>
      )}
    </section>
  )
}
