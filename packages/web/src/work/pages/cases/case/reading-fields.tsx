import { Input, NativeSelect, NumberInput, SegmentedControl, Textarea } from '@mantine/core'
import { type Product, products } from '@vigie/engine'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LookoutIcon } from '../../../../live/icons.tsx'
import { useNames } from '../../../../reading/use-names.ts'
import type { KeyAction } from '../../../keys/key-actions.ts'
import { KeyHint, useShortcut } from '../../../keys/key-hint.tsx'
import { type Confidence, confidences, type Reading, type Suggestion, standings } from './reading.ts'
import { TaxonField } from './taxon-field.tsx'

interface ReadingFieldsProps {
  readonly reading: Reading
  readonly change: (part: Partial<Reading>) => void
  readonly suggestion: Suggestion | null
  /** A decision waits for its reason: what is asked stands beside the buttons. */
  readonly isReasonMissing: boolean
}

/** What a reader says is on offer. What the engine suggests stands in the fields and is marked as the engine's until it is changed. */
export function ReadingFields({ reading, change, suggestion, isReasonMissing }: ReadingFieldsProps) {
  const { t, i18n } = useTranslation(['cases', 'codes'])
  const names = useNames()
  const shortcut = useShortcut()
  const sorted = products
    .map((value) => ({ value, label: names.products[value] }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.language))
  const noted = (part: keyof Suggestion, written: string | null) =>
    suggestion && <EngineNote isSame={suggestion[part] === reading[part]} read={written} />
  return (
    <div className="reading-fields">
      {!suggestion && <p className="quiet-words">{t('cases:form.engineSilent')}</p>}
      <TaxonField value={reading.taxon} change={(taxon) => change({ taxon })} note={noted('taxon', suggestion?.taxon ?? null)} />
      <div className="reading-pair">
        <NativeSelect
          id="reading-product"
          label={<Labelled action="edit-product">{t('cases:form.product')}</Labelled>}
          aria-keyshortcuts={shortcut('edit-product')}
          description={noted('product', suggestion?.product ? names.products[suggestion.product] : null)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={reading.product ?? ''}
          onChange={(event) => change({ product: (event.currentTarget.value || null) as Product | null })}
          data={[{ value: '', label: t('cases:form.notTold') }, ...sorted]}
        />
        <NumberInput
          id="reading-specimens"
          label={<Labelled action="edit-specimens">{t('cases:form.specimens')}</Labelled>}
          aria-keyshortcuts={shortcut('edit-specimens')}
          description={noted('specimens', suggestion?.specimens ? String(suggestion.specimens) : null)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          allowNegative={false}
          value={reading.specimens ?? ''}
          onChange={(value) => change({ specimens: typeof value === 'number' && value >= 1 ? value : null })}
        />
      </div>
      <NativeSelect
        id="reading-standing"
        label={<Labelled action="edit-standing">{t('cases:form.standing')}</Labelled>}
        aria-keyshortcuts={shortcut('edit-standing')}
        description={noted('standing', suggestion ? t(`codes:standing.${suggestion.standing}`) : null)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={reading.standing}
        onChange={(event) => change({ standing: event.currentTarget.value as Reading['standing'] })}
        data={standings.map((value) => ({ value, label: t(`codes:standing.${value}`) }))}
      />
      <Input.Wrapper
        label={<Labelled action="change-confidence">{t('cases:form.confidence')}</Labelled>}
        labelElement="div"
        className="reading-confidence"
      >
        <SegmentedControl
          fullWidth
          aria-label={t('cases:form.confidence')}
          value={reading.confidence}
          onChange={(value) => change({ confidence: value as Confidence })}
          data={confidences.map((value) => ({ value, label: t(`codes:confidence.${value}`) }))}
        />
      </Input.Wrapper>
      <Textarea
        id="reading-reason"
        label={<Labelled action="edit-reason">{t('cases:form.reason')}</Labelled>}
        aria-keyshortcuts={shortcut('edit-reason')}
        placeholder={t('cases:form.reasonHint')}
        error={isReasonMissing}
        aria-describedby={isReasonMissing ? 'reason-wanted' : undefined}
        inputWrapperOrder={['label', 'input']}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={4000}
        value={reading.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </div>
  )
}

/** A field's label with its key. */
export function Labelled({ action, children }: { readonly action: KeyAction; readonly children: ReactNode }) {
  return (
    <span className="labelled">
      {children} <KeyHint action={action} />
    </span>
  )
}

function EngineNote({ isSame, read }: { readonly isSame: boolean; readonly read: string | null }) {
  const { t } = useTranslation('cases')
  if (isSame) {
    return (
      <span className="engine-note">
        <span className="visually-hidden">{t('form.engines')}</span>
        <LookoutIcon />
        <span aria-hidden="true">{t('form.engine')}</span>
      </span>
    )
  }
  const said = read === null ? t('form.engineReadNothing') : t('form.engineRead', { read })
  return (
    <span className="engine-note engine-note-other" title={said}>
      {said}
    </span>
  )
}
