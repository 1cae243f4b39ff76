import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Platform } from './admin-queries.ts'
import { submitting } from './submitting.ts'
import { usePlatformChange } from './use-platform-change.ts'

/** Connect a company that has its organisation on this server already, by the id that its administrator sees in the settings. */
export function CompanyJoin({ platform }: { readonly platform: Platform }) {
  const { t } = useTranslation('admin')
  const [id, setId] = useState('')
  const change = usePlatformChange(platform.id)
  const { at, rest } = useFieldProblems(change.error, { '/company_id': ['company-not-found'] })
  return (
    <form className="fields" onSubmit={submitting(() => change.mutate({ company_id: id.trim() }))}>
      <TextInput
        required
        withAsterisk={false}
        label={t('company.knownId')}
        error={at('/company_id')}
        description={t('company.knownIdHint')}
        value={id}
        onChange={({ currentTarget }) => setId(currentTarget.value)}
        autoComplete="off"
      />
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('company.connect')}
        </Button>
      </div>
    </form>
  )
}
