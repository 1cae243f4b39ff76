import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSlanted } from '../../../../reading/is-slanted.ts'
import { TaxonName } from '../../../../reading/taxon-name.tsx'
import { useShortcut } from '../../../keys/key-hint.tsx'
import { type TaxonFound, taxaQuery } from '../cases-queries.ts'
import { Labelled } from './reading-fields.tsx'

interface TaxonFieldProps {
  readonly value: string | null
  readonly change: (taxon: string | null) => void
  readonly note: ReactNode
}

/**
 * The taxon, found by scientific or common name. It may stop at a genus or a family; opened without typing, it offers what shares
 * the first word: the genus of a species, and its kin.
 */
export function TaxonField({ value, change, note }: TaxonFieldProps) {
  const { t } = useTranslation(['cases', 'live'])
  const shortcut = useShortcut()
  const [typed, type] = useState(value ?? '')
  const sought = typed === '' || typed === value ? (value?.split(' ')[0] ?? '') : typed
  const [asked] = useDebouncedValue(sought, 120)
  const { data, isFetching } = useQuery({ ...taxaQuery(asked), placeholderData: keepPreviousData })
  const found = new Map((data?.items ?? []).map((each) => [each.taxon, each]))
  const options = [...new Set([...found.keys(), ...(value ? [value] : [])])]
  return (
    <Select
      id="reading-taxon"
      label={<Labelled action="edit-taxon">{t('cases:form.taxon')}</Labelled>}
      aria-keyshortcuts={shortcut('edit-taxon')}
      description={note}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('cases:form.taxonPlaceholder')}
      classNames={{ input: value !== null && isSlanted(value) ? 'taxon-input' : '' }}
      searchable
      clearable
      selectFirstOptionOnChange
      clearButtonProps={{ 'aria-label': t('cases:form.taxonClear') }}
      data={options}
      filter={({ options: all }) => all}
      value={value}
      onChange={change}
      searchValue={typed}
      onSearchChange={type}
      nothingFoundMessage={isFetching || typed.trim() === '' ? null : t('cases:form.taxonNotFound')}
      maxDropdownHeight={320}
      renderOption={({ option }) => <TaxonOption taxon={option.value} found={found.get(option.value)} />}
      spellCheck={false}
      autoComplete="off"
    />
  )
}

function TaxonOption({ taxon, found }: { readonly taxon: string; readonly found: TaxonFound | undefined }) {
  const { t } = useTranslation('live')
  return (
    <span className="taxon-option">
      <TaxonName taxon={taxon} />
      {found && <span className="quiet-words"> {t(`rank.${found.rank}`)}</span>}
      {found && found.names.length > 0 && <span className="taxon-names">{found.names.join(', ')}</span>}
    </span>
  )
}
