import { namesIn } from '@vigie/engine'
import { useTranslation } from 'react-i18next'
import { pageLocale } from '../words.ts'

/** What groups, products and kinds of offer are called in the language of the page. */
export function useNames(): ReturnType<typeof namesIn> {
  const { i18n } = useTranslation()
  return namesIn(pageLocale(i18n.language))
}
