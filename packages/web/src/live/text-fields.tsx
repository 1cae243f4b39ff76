import type { Language } from '@vigie/engine'
import { wordLocale } from '@vigie/words'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { writtenLanguages } from '../reading/written-languages.ts'
import type { FormPartProps } from './listing-form.tsx'
import { type LimitedField, typedLimits } from './overlong-fields.ts'

export interface TextFieldsProps extends FormPartProps {
  readonly overlong: readonly LimitedField[]
  /** The languages of the catalogue; empty while they are not known. */
  readonly spoken: readonly Language[]
}

/** Title and text in the seller's own words. The title's id is where the page's skip link leads. */
export function TextFields({ typed, change, overlong, spoken }: TextFieldsProps) {
  const { t } = useTranslation('live')
  const id = useId()
  const shared = { className: 'sellers-words', dir: 'auto', autoComplete: 'off', spellCheck: false } as const
  const stateOf = (field: LimitedField) => {
    const isOverlong = overlong.includes(field)
    const described = [field === 'text' && `${id}hint`, isOverlong && `${id}${field}-overlong`].filter(Boolean).join(' ')
    return { 'aria-invalid': isOverlong, 'aria-describedby': described || undefined }
  }
  const complaint = (field: LimitedField) =>
    overlong.includes(field) && (
      <p className="unread" id={`${id}${field}-overlong`}>
        {t('overlong.field', { limit: typedLimits[field] })}
      </p>
    )
  return (
    <>
      <div className="field">
        <label htmlFor="listing">{t('form.title')}</label>
        <input
          id="listing"
          {...shared}
          {...stateOf('title')}
          value={typed.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        {complaint('title')}
      </div>
      <div className="field">
        <label htmlFor={`${id}text`}>{t('form.text')}</label>
        <textarea
          id={`${id}text`}
          rows={7}
          {...shared}
          {...stateOf('text')}
          value={typed.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        {complaint('text')}
        <TextHint id={`${id}hint`} spoken={spoken} />
      </div>
    </>
  )
}

function TextHint({ id, spoken }: { readonly id: string; readonly spoken: readonly Language[] }) {
  const { t, i18n } = useTranslation('live')
  return (
    <div className="hint" id={id}>
      {spoken.length > 0 && <p>{t('form.textHint', { known: writtenLanguages(spoken, wordLocale(i18n.language), 'or') })}</p>}
      <p>{t('form.firstLineHint')}</p>
      <p>{t('form.manyHint')}</p>
    </div>
  )
}
