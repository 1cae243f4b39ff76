import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Answer, call } from '../../api/call.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Platform } from './admin-queries.ts'
import { MailField } from './mail-field.tsx'
import { localeOptions } from './options.ts'
import { submitting } from './submitting.ts'
import { usePlatformChange } from './use-platform-change.ts'

/** Make the organisation of a platform's company, invite its first officer, and connect it. */
export function CompanyForm(props: {
  readonly platform: Platform
  readonly onInvited: (handed: { readonly link: string; readonly email: string }) => void
}) {
  const { t } = useTranslation(['admin', 'codes'])
  const { platform, onInvited } = props
  const [name, setName] = useState(platform.name)
  const [email, setEmail] = useState('')
  const [locale, setLocale] = useState<'en' | 'fr'>(platform.locale)
  const change = usePlatformChange(platform.id)
  // Two steps: when the second fails, the first is not done twice.
  const made = useRef<Answer<'POST /api/v1/organisations'> | null>(null)
  const make = useMutation({
    mutationFn: async () => {
      made.current ??= await call('POST /api/v1/organisations', { body: { name, kind: 'platform', email, locale } })
      await change.mutateAsync({ company_id: made.current.organisation_id })
      return made.current.link
    },
    onSuccess: (link) => onInvited({ link, email }),
  })
  const { at, rest } = useFieldProblems(make.error, { '/name': [], '/email': [] })
  return (
    <form className="fields" onSubmit={submitting(() => make.mutate())}>
      <TextInput
        required
        withAsterisk={false}
        label={t('company.name')}
        error={at('/name')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        autoComplete="off"
      />
      <MailField
        label={t('company.officer')}
        error={at('/email')}
        description={t('company.officerHint')}
        value={email}
        onChange={setEmail}
      />
      <NativeSelect
        label={t('members.mailLanguage')}
        value={locale}
        onChange={({ currentTarget }) => setLocale(currentTarget.value as 'en' | 'fr')}
        data={localeOptions(t)}
      />
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" variant="default" loading={make.isPending}>
          {t('company.invite')}
        </Button>
      </div>
    </form>
  )
}
