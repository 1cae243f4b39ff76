import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { emptyListing, type TypedListing } from './carried-listing.ts'
import { ExampleButtons } from './example-buttons.tsx'
import { LockIcon } from './icons.tsx'
import { PriceFields } from './price-fields.tsx'
import { TextFields, type TextFieldsProps } from './text-fields.tsx'

export interface FormPartProps {
  readonly typed: TypedListing
  readonly change: (part: Partial<TypedListing>) => void
}

type ListingFormProps = TextFieldsProps & { readonly children: ReactNode }

/** The listing as a form, with examples to try. It is never submitted: the reading follows each change. */
export function ListingForm({ typed, change, overlong, spoken, children }: ListingFormProps) {
  const { t } = useTranslation('live')
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
      <TextFields typed={typed} change={change} overlong={overlong} spoken={spoken} />
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
