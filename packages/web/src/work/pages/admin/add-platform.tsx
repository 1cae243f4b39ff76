import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { usePage } from '../../page-context.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { type Platform, platformsQuery } from './admin-queries.ts'
import { type PlatformFacts, PlatformFields, platformFields } from './platform-fields.tsx'
import { submitting } from './submitting.ts'

/** A new entry of the directory. */
export function AddPlatform(props: { readonly onAdded: (platform: Platform) => void; readonly beside?: ReactNode }) {
  const { t } = useTranslation('admin')
  const { locale } = usePage()
  const queries = useQueryClient()
  const [facts, setFacts] = useState<PlatformFacts>({ name: '', status: 'prospect', hosts: [], country: null, locale })
  const add = useMutation({
    mutationFn: () => call('POST /api/v1/platforms', { body: { ...facts, hosts: [...facts.hosts] } }),
    onSuccess: async (platform) => {
      await queries.invalidateQueries({ queryKey: platformsQuery.queryKey })
      props.onAdded(platform)
    },
  })
  const { at, rest } = useFieldProblems(add.error, platformFields)
  return (
    <form className="fields" onSubmit={submitting(() => add.mutate())}>
      <PlatformFields facts={facts} onChange={setFacts} at={at} />
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" loading={add.isPending}>
          {t('platforms.add')}
        </Button>
        {props.beside}
      </div>
    </form>
  )
}
