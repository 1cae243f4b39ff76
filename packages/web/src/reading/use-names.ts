import { namesIn } from '@vigie/engine'
import { wordLocale } from '@vigie/words'
import { useTranslation } from 'react-i18next'

/** What groups, products and kinds of offer are called in the language of the page. */
export function useNames(): ReturnType<typeof namesIn> {
  const { i18n } = useTranslation('live')
  return namesIn(wordLocale(i18n.language))
}
