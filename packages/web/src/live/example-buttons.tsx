import { useTranslation } from 'react-i18next'
import { examples, isSameListing } from './examples.ts'
import type { FormPartProps } from './listing-form.tsx'

/** Listings to try at one press; the one that stands in the form shows as pressed. */
export function ExampleButtons({ typed, change }: FormPartProps) {
  const { t } = useTranslation('live')
  return (
    <fieldset className="examples">
      <legend>{t('form.examples')}</legend>
      <ul>
        {examples.map(({ name, ...example }) => (
          <li key={name}>
            <button type="button" aria-pressed={isSameListing(example, typed)} onClick={() => change(example)}>
              {t(`example.${name}`)}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
