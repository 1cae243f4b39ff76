import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { emptyListing, type TypedListing } from './carried-listing.ts'
import { ExampleButtons } from './example-buttons.tsx'
import { LockIcon } from './icons.tsx'
import { PriceFields } from './price-fields.tsx'

export interface FormPartProps {
  readonly typed: TypedListing
  readonly change: (part: Partial<TypedListing>) => void
}

/**
 * The listing as a form, with examples to try. It is never submitted: the reading follows each change.
 * The title's id is where the page's skip link leads.
 */
export function ListingForm({ typed, change, children }: FormPartProps & { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const id = useId()
  const isEmpty = Object.values(typed).every((value) => value === '')
  return (
    <form className="listing" aria-labelledby={`${id}heading`} onSubmit={(event) => event.preventDefault()}>
      <div className="listing-head">
        <h2 id={`${id}heading`}>{t('form.heading')}</h2>
        <button type="button" className="quiet" disabled={isEmpty} onClick={() => change(emptyListing)}>
          {t('form.clear')}
        </button>
      </div>
      <ExampleButtons typed={typed} change={change} />
      <div className="field">
        <label htmlFor="listing">{t('form.title')}</label>
        <input
          id="listing"
          className="sellers-words"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={typed.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}text`}>{t('form.text')}</label>
        <textarea
          id={`${id}text`}
          className="sellers-words"
          dir="auto"
          rows={7}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}hint`}
          value={typed.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <p className="hint" id={`${id}hint`}>
          {t('form.textHint')}
        </p>
      </div>
      <PriceFields typed={typed} change={change} />
      <p className="private">
        <LockIcon />
        <span>
          <strong>{t('form.private')}</strong> {t('form.privateWhy')}
        </span>
      </p>
      {children}
    </form>
  )
}
