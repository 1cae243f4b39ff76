import { useTranslation } from 'react-i18next'
import { say } from '../../parts/said.tsx'

/** Say in a corner that something was done, in a word or two. */
export function useSaved(): (words?: string) => void {
  const { t } = useTranslation('admin')
  return (words = t('saved')) => say(words)
}
