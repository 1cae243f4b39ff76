import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePage } from '../../page-context.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Platform } from './admin-queries.ts'
import { PagePart } from './page-part.tsx'
import { type PlatformFacts, PlatformFields, platformFields } from './platform-fields.tsx'
import { submitting } from './submitting.ts'
import { usePlatformChange } from './use-platform-change.ts'

/** What is known about a platform, to read or to change. */
export function PlatformPart({ platform, mayChange }: { readonly platform: Platform; readonly mayChange: boolean }) {
  const { t } = useTranslation('admin')
  return (
    <PagePart id="about" title={t('platforms.about')} words={t('platforms.aboutWords')}>
      {mayChange ? <PlatformForm platform={platform} /> : <PlatformFactList platform={platform} />}
    </PagePart>
  )
}

function PlatformForm({ platform }: { readonly platform: Platform }) {
  const { t } = useTranslation('admin')
  const { name, status, hosts, country, locale } = platform
  const [facts, setFacts] = useState<PlatformFacts>({ name, status, hosts, country, locale })
  const change = usePlatformChange(platform.id)
  const { at, rest } = useFieldProblems(change.error, platformFields)
  return (
    <form className="fields" onSubmit={submitting(() => change.mutate({ ...facts, hosts: [...facts.hosts] }))}>
      <PlatformFields facts={facts} onChange={setFacts} at={at} />
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

function PlatformFactList({ platform }: { readonly platform: Platform }) {
  const { t } = useTranslation(['admin', 'codes'])
  const { locale: own } = usePage()
  const { status, hosts, country, locale } = platform
  const countries = new Intl.DisplayNames(own, { type: 'region' })
  const facts = [
    [t('platforms.hosts'), hosts.join(', ') || t('platforms.noHosts')],
    [t('platforms.country'), country ? countries.of(country) : t('platforms.noCountry')],
    [t('platforms.language'), t(`codes:locale.${locale}`)],
    [t('platforms.status'), t(`codes:platformStatus.${status}`)],
  ] as const
  return (
    <dl className="fact-list">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
