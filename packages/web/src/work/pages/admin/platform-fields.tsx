import { NativeSelect, TagsInput, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePage } from '../../page-context.ts'
import type { FieldProblems } from '../../parts/field-problems.ts'
import type { Platform } from './admin-queries.ts'
import { countryOptions, localeOptions } from './options.ts'
import { isHost, readHosts } from './read-hosts.ts'
import { StateWord } from './state-word.tsx'

/** What is known about a platform. */
export type PlatformFacts = Pick<Platform, 'name' | 'status' | 'hosts' | 'country' | 'locale'>

const statuses = ['prospect', 'member', 'left'] as const

/** Which refusals are about which of these fields. */
export const platformFields = { '/name': ['platform-exists'], '/hosts': ['host-taken'] } as const

export function PlatformFields(props: {
  readonly facts: PlatformFacts
  readonly onChange: (facts: PlatformFacts) => void
  readonly at: FieldProblems['at']
}) {
  const { t } = useTranslation(['admin', 'codes'])
  const { locale } = usePage()
  const { facts, onChange, at } = props
  const wrongHost = facts.hosts.find((host) => !isHost(host))
  const countries = useMemo(() => countryOptions(locale), [locale])
  const set = (change: Partial<PlatformFacts>) => onChange({ ...facts, ...change })
  return (
    <>
      <TextInput
        required
        withAsterisk={false}
        label={t('platforms.name')}
        error={at('/name')}
        value={facts.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        autoComplete="off"
        data-autofocus
      />
      <TagsInput
        label={t('platforms.hosts')}
        description={t('platforms.hostsHint')}
        error={wrongHost === undefined ? at('/hosts') : t('platforms.hostWrong', { host: wrongHost })}
        value={[...facts.hosts]}
        onChange={(hosts) => set({ hosts: readHosts(hosts) })}
        splitChars={[',', ' ', ';']}
        acceptValueOnBlur
        clearable={false}
        autoCapitalize="none"
      />
      {facts.hosts.length === 0 && (
        <p className="quiet-words" role="note">
          <StateWord state="warning">{t('platforms.hostNone')}</StateWord>
        </p>
      )}
      <div className="field-pair">
        <NativeSelect
          label={t('platforms.country')}
          description={t('platforms.countryHint')}
          value={facts.country ?? ''}
          onChange={({ currentTarget }) => set({ country: currentTarget.value || null })}
          data={[{ value: '', label: t('platforms.noCountry') }, ...countries]}
        />
        <NativeSelect
          label={t('platforms.language')}
          description={t('platforms.languageHint')}
          value={facts.locale}
          onChange={({ currentTarget }) => set({ locale: currentTarget.value as 'en' | 'fr' })}
          data={localeOptions(t)}
        />
      </div>
      <NativeSelect
        label={t('platforms.status')}
        description={t('platforms.statusHint')}
        value={facts.status}
        onChange={({ currentTarget }) => set({ status: currentTarget.value as PlatformFacts['status'] })}
        data={statuses.map((value) => ({ value, label: t(`codes:platformStatus.${value}`) }))}
      />
    </>
  )
}
