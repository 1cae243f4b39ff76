import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Clause } from '../notices-queries.ts'
import type { Fault, GroundValues } from './draft-values.ts'
import { fieldId } from './focus-field.ts'
import { UsualRules } from './usual-rules.tsx'

/** On which ground a notice rests: one of the platform's clauses, or a rule of law. */
export function GroundFields(props: {
  readonly ground: GroundValues
  readonly clauses: readonly Clause[]
  readonly locale: string
  readonly faults: Readonly<Record<string, Fault>>
  readonly onChange: (ground: GroundValues) => void
}) {
  const { t } = useTranslation(['notices', 'codes'])
  const { ground, clauses, locale, faults, onChange } = props
  const { kind } = ground
  const isLaw = kind === 'illegal-content'
  const chosen = clauses.find(({ id }) => id === ground.clauseId)
  const faultOf = (field: string) => {
    const fault = faults[`ground-${field}`]
    return fault && t(`fault.${fault}`)
  }
  const text = (field: 'jurisdiction' | 'rule' | 'title' | 'url') => ({
    id: fieldId(`ground-${field}`),
    label: t(`field.ground-${field}`),
    value: ground[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...ground, [field]: event.currentTarget.value }),
    error: faultOf(field),
  })
  return (
    <div className="draft-ground">
      <Radio.Group
        label={t('draft.groundKind')}
        value={kind}
        onChange={(value) => onChange({ ...ground, kind: value as GroundValues['kind'] })}
      >
        <Radio value="against-terms" label={t('codes:ground.against-terms')} disabled={clauses.length === 0} />
        <Radio id={fieldId('ground-kind')} value="illegal-content" label={t('codes:ground.illegal-content')} />
      </Radio.Group>
      {clauses.length === 0 && <p className="quiet-words">{t('draft.noClauses')}</p>}
      {isLaw ? (
        <>
          <UsualRules ground={ground} locale={locale} onChange={onChange} />
          <div className="draft-law">
            <TextInput {...text('title')} description={t('draft.ruleTitleHint')} maxLength={500} />
            <TextInput {...text('jurisdiction')} description={t('draft.jurisdictionHint')} maxLength={6} />
            <TextInput {...text('rule')} description={t('draft.ruleHint')} maxLength={200} />
            <TextInput {...text('url')} description={t('draft.urlHint')} type="url" inputMode="url" maxLength={4096} />
          </div>
        </>
      ) : (
        <>
          <NativeSelect
            id={fieldId('ground-clause')}
            label={t('field.ground-clause')}
            value={ground.clauseId}
            onChange={(event) => onChange({ ...ground, clauseId: event.currentTarget.value })}
            error={faultOf('clause')}
            data={[
              { value: '', label: t('draft.chooseClause') },
              ...clauses.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` })),
            ]}
          />
          {chosen && (
            <blockquote className="notice-clause">
              <bdi>{chosen.text}</bdi>
            </blockquote>
          )}
        </>
      )}
      <Textarea
        id={fieldId('ground-explanation')}
        label={t('field.ground-explanation')}
        description={t(isLaw ? 'draft.explanationHint' : 'draft.explanationOptional')}
        lang={locale}
        value={ground.explanation}
        onChange={(event) => onChange({ ...ground, explanation: event.currentTarget.value })}
        error={faultOf('explanation')}
        maxLength={5000}
        autosize
        minRows={2}
      />
    </div>
  )
}
