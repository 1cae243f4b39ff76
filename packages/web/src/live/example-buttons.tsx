import { useTranslation } from 'react-i18next'
import type { TypedListing } from './carried-listing.ts'
import { examples } from './examples.ts'
import type { FormPartProps } from './listing-form.tsx'

/** Listings to try at one press; the one that stands in the form shows as pressed. */
export function ExampleButtons({ typed, change }: FormPartProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="examples">
      <legend>{t('form.examples')}</legend>
      <ul>
        {examples.map(({ name, ...example }) => (
          <li key={name}>
            <button type="button" aria-pressed={isSame(example, typed)} onClick={() => change(example)}>
              {t(`example.${name}`)}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function isSame(one: TypedListing, other: TypedListing): boolean {
  return one.title === other.title && one.text === other.text && one.price === other.price && one.currency === other.currency
}
