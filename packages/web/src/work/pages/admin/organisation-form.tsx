import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProblems, useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Organisation } from './admin-queries.ts'
import { MailField } from './mail-field.tsx'
import { localeOptions, ownTimeZone, timeZoneOptions } from './options.ts'
import { submitting } from './submitting.ts'
import { useOrganisationChange } from './use-organisation-change.ts'

const organisationFields = {
  '/name': [],
  '/notifier_name': [],
  '/notifier_email': [],
  '/trusted_flagger_since': [],
  '/trusted_flagger_by': [],
} as const

/** What the organisation is called, whom its notices name, and in which language and time zone it works. */
export function OrganisationForm(props: {
  readonly organisation: Organisation
  readonly submit?: string
  readonly beside?: ReactNode
  readonly onDone?: () => void
}) {
  const { t } = useTranslation('admin')
  const { id: _, kind, ...known } = props.organisation
  // Nobody has chosen one yet: whoever sets up is likely where the organisation is.
  const isNew = props.submit !== undefined && known.time_zone === 'UTC'
  const [facts, setFacts] = useState(isNew ? { ...known, time_zone: ownTimeZone() } : known)
  const change = useOrganisationChange(props.onDone)
  const set = (changed: Partial<typeof facts>) => setFacts({ ...facts, ...changed })
  const { at, rest } = useFieldProblems(change.error, organisationFields)
  return (
    <form className="fields" onSubmit={submitting(() => change.mutate(facts))}>
      <TextInput
        required
        withAsterisk={false}
        label={t('organisation.name')}
        error={at('/name')}
        value={facts.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        autoComplete="organization"
      />
      {kind === 'ngo' && <NotifierFields facts={facts} set={set} at={at} />}
      <PlaceFields facts={facts} set={set} />
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" variant={props.submit ? 'filled' : 'default'} loading={change.isPending}>
          {props.submit ?? t('save')}
        </Button>
        {props.beside}
      </div>
    </form>
  )
}

type Facts = Omit<Organisation, 'id' | 'kind'>
interface Fields {
  readonly facts: Facts
  readonly set: (changed: Partial<Facts>) => void
}

/** Whom a notice names as its sender: the law asks for it, and platforms answer there. */
function NotifierFields({ facts, set, at }: Fields & Pick<FieldProblems, 'at'>) {
  const { t } = useTranslation('admin')
  return (
    <>
      <div className="field-pair">
        <TextInput
          label={t('organisation.notifierName')}
          error={at('/notifier_name')}
          description={t('organisation.notifierNameHint')}
          required
          withAsterisk={false}
          value={facts.notifier_name}
          onChange={({ currentTarget }) => set({ notifier_name: currentTarget.value })}
          autoComplete="off"
        />
        <MailField
          label={t('organisation.notifierEmail')}
          error={at('/notifier_email')}
          description={t('organisation.notifierEmailHint')}
          value={facts.notifier_email}
          onChange={(email) => set({ notifier_email: email })}
        />
      </div>
      <div className="field-pair">
        <TextInput
          type="date"
          label={t('organisation.flaggerSince')}
          error={at('/trusted_flagger_since')}
          description={t('organisation.flaggerSinceHint')}
          value={facts.trusted_flagger_since ?? ''}
          onChange={({ currentTarget }) => set({ trusted_flagger_since: currentTarget.value || null })}
        />
        <TextInput
          label={t('organisation.flaggerBy')}
          error={at('/trusted_flagger_by')}
          description={t('organisation.flaggerByHint')}
          value={facts.trusted_flagger_by ?? ''}
          onChange={({ currentTarget }) => set({ trusted_flagger_by: currentTarget.value || null })}
          autoComplete="off"
        />
      </div>
    </>
  )
}

function PlaceFields({ facts, set }: Fields) {
  const { t } = useTranslation(['admin', 'codes'])
  const zones = useMemo(() => timeZoneOptions(facts.time_zone), [facts.time_zone])
  return (
    <div className="field-pair">
      <NativeSelect
        label={t('organisation.language')}
        description={t('organisation.languageHint')}
        value={facts.locale}
        onChange={({ currentTarget }) => set({ locale: currentTarget.value as 'en' | 'fr' })}
        data={localeOptions(t)}
      />
      <NativeSelect
        label={t('organisation.timeZone')}
        description={t('organisation.timeZoneHint')}
        value={facts.time_zone}
        onChange={({ currentTarget }) => set({ time_zone: currentTarget.value })}
        data={zones}
      />
    </div>
  )
}
