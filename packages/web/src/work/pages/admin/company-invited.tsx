import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useWritten } from '../../parts/written.ts'
import { type Company, companyQuery, type Platform } from './admin-queries.ts'
import { MailField } from './mail-field.tsx'
import { submitting } from './submitting.ts'
import { useSaved } from './use-saved.ts'

/** Who is invited into a company of which nobody has come yet: a new link, back with it, or somebody else. */
export function CompanyInvited(props: {
  readonly platform: Platform
  readonly company: Company
  readonly onInvited: (handed: { readonly link: string; readonly email: string }) => void
}) {
  const { t } = useTranslation('admin')
  const { platform, company, onInvited } = props
  const queries = useQueryClient()
  const written = useWritten()
  const saved = useSaved()
  const [email, setEmail] = useState('')
  const params = { platformId: platform.id }
  const changed = () => queries.invalidateQueries({ queryKey: companyQuery(platform.id).queryKey })
  const invite = useMutation({
    mutationFn: (body: { readonly email: string; readonly locale: 'en' | 'fr' }) =>
      call('POST /api/v1/platforms/{platformId}/company/invitations', { params, body }),
    onSuccess: ({ link }, asked) => onInvited({ link, email: asked.email }),
    onSettled: changed,
  })
  const retire = useMutation({
    mutationFn: () => call('DELETE /api/v1/platforms/{platformId}/company/invitations', { params }),
    onSuccess: () => saved(t('company.retired')),
    onSettled: changed,
  })
  const { at, rest } = useFieldProblems(invite.error, { '/email': [] })
  const [open] = company.invitations
  if (!open?.email) {
    return (
      <form className="fields" onSubmit={submitting(() => invite.mutate({ email, locale: platform.locale }))}>
        <p>{t('company.noneOpen')}</p>
        <MailField label={t('company.officer')} error={at('/email')} value={email} onChange={setEmail} />
        <ProblemNote error={rest} />
        <div className="deeds">
          <Button type="submit" variant="default" loading={invite.isPending}>
            {t('company.again')}
          </Button>
        </div>
      </form>
    )
  }
  const invited = { email: open.email, locale: open.locale }
  return (
    <div className="fields">
      <p>
        {t('company.invited')} <bdi>{open.email}</bdi>
        <br />
        <time className="quiet-words" dateTime={open.expires_at}>
          {t('company.expires', { when: written.ago(open.expires_at), day: written.day(open.expires_at) })}
        </time>
      </p>
      <ProblemNote error={invite.error ?? retire.error} />
      <div className="deeds">
        <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate(invited)}>
          {t('members.renew')}
        </Button>
        <Button variant="default" className="deed-flag" loading={retire.isPending} onClick={() => retire.mutate()}>
          {t('members.withdraw')}
        </Button>
      </div>
    </div>
  )
}
