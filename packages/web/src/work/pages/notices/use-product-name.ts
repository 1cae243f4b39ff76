import { namesIn, type Product } from '@vigie/engine'
import { wordLocale } from '@vigie/words'
import { useTranslation } from 'react-i18next'

/** What a product is called in the reader's language, as it begins a line: "Ivory". */
export function useProductName(): (product: Product) => string {
  const { i18n } = useTranslation('notices')
  const locale = wordLocale(i18n.language)
  const { products } = namesIn(locale)
  return (product) => capital(products[product], locale)
}

/** @example capital('ivory', 'en') // 'Ivory' */
function capital(text: string, locale: string): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(locale) + rest.join('')
}
