import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormPartProps } from './listing-form.tsx'
import { readPrice } from './read-price.ts'

/** ISO 4217 codes of the markets whose adverts are pasted here most. */
const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'CNY',
  'HKD',
  'JPY',
  'SGD',
  'THB',
  'VND',
  'IDR',
  'MYR',
  'INR',
  'ZAR',
  'AED',
]

export function PriceFields({ typed, change }: FormPartProps) {
  const { t, i18n } = useTranslation('live')
  const id = useId()
  const names = useMemo(() => new Intl.DisplayNames(i18n.language, { type: 'currency' }), [i18n.language])
  const isUnclear = readPrice(typed.price).read === 'unclear'
  return (
    <div className="price-fields">
      <div className="field">
        <label htmlFor={`${id}price`}>
          {t('form.price')} <span className="optional">{t('form.optional')}</span>
        </label>
        <input
          id={`${id}price`}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={isUnclear}
          aria-describedby={isUnclear ? `${id}unread` : undefined}
          value={typed.price}
          onChange={(event) => change({ price: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}currency`}>{t('form.currency')}</label>
        <select id={`${id}currency`} value={typed.currency} onChange={(event) => change({ currency: event.target.value })}>
          <option value="">{t('form.noCurrency')}</option>
          {currencies.map((code) => (
            <option key={code} value={code}>
              {code} · {names.of(code)}
            </option>
          ))}
        </select>
      </div>
      {isUnclear && (
        <p className="unread" id={`${id}unread`}>
          {t('form.priceUnread')}
        </p>
      )}
    </div>
  )
}
