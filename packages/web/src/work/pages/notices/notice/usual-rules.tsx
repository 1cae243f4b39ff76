import { NativeSelect } from '@mantine/core'
import { usualRules } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import type { GroundValues } from './draft-values.ts'

/** The rules that are cited most: chosen here, they fill in name, place, reference and address, as the notice's language cites them. */
export function UsualRules(props: {
  readonly ground: GroundValues
  readonly locale: string
  readonly onChange: (ground: GroundValues) => void
}) {
  const { t } = useTranslation('notices')
  const { ground, locale, onChange } = props
  const cited = (rule: (typeof usualRules)[number]) => (locale === 'fr' ? rule.fr : rule.en)
  const chosen = usualRules.find((rule) => rule.rule === ground.rule && cited(rule).url === ground.url)
  const choose = (id: string) => {
    const rule = usualRules.find((each) => each.id === id)
    if (rule) onChange({ ...ground, jurisdiction: rule.jurisdiction, rule: rule.rule, ...cited(rule) })
  }
  return (
    <NativeSelect
      label={t('draft.usualRules')}
      description={t('draft.usualRulesHint')}
      value={chosen?.id ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: '', label: t('draft.otherRule') },
        ...usualRules.map((rule) => ({ value: rule.id, label: cited(rule).title })),
      ]}
    />
  )
}
