import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Role } from '@vigie/casework'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { usePage } from '../../page-context.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useMe } from '../../session.ts'
import { invitationsQuery } from './admin-queries.ts'
import { Handover } from './handover.tsx'
import { MailField } from './mail-field.tsx'
import { localeOptions } from './options.ts'
import { RoleChoice } from './role-choice.tsx'
import { submitting } from './submitting.ts'

const firstRole = { ngo: 'reviewer', platform: 'platform-officer', agency: 'law-enforcement-officer' } as const

/** Invite somebody: their address and what they may do; then the link, this once. */
export function InviteForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['admin', 'codes'])
  const { locale: own } = usePage()
  const { organisation } = useMe()
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([firstRole[organisation.kind]])
  const [locale, setLocale] = useState<'en' | 'fr'>(own)
  const invite = useMutation({
    mutationFn: () => call('POST /api/v1/invitations', { body: { email, roles: [...roles], locale } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  })
  const { at, rest } = useFieldProblems(invite.error, { '/email': ['already-a-member'] })
  if (invite.data) return <Handover link={invite.data.link} email={email} onDone={onDone} />
  return (
    <form className="fields" onSubmit={submitting(() => invite.mutate())}>
      <MailField
        label={t('members.email')}
        error={at('/email')}
        description={t('members.emailHint')}
        value={email}
        onChange={setEmail}
        isFirst
      />
      <RoleChoice roles={roles} onChange={setRoles} />
      <NativeSelect
        label={t('members.mailLanguage')}
        value={locale}
        onChange={({ currentTarget }) => setLocale(currentTarget.value as 'en' | 'fr')}
        data={localeOptions(t)}
      />
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" loading={invite.isPending} disabled={roles.length === 0}>
          {t('members.sendInvitation')}
        </Button>
        {roles.length === 0 && <p className="quiet-words">{t('members.oneRole')}</p>}
      </div>
    </form>
  )
}
