import type { WordLocale } from '@vigie/words'
import { createPortal } from 'react-dom'
import { Trans } from 'react-i18next'
import { writtenDay } from '../reading/written-day.ts'
import { localDay } from './local-day.ts'

interface RulesetLineProps {
  readonly id: string
  readonly terms: number
  readonly locale: WordLocale
}

/** Which rules judged, of which day: drawn into the foot of the page. */
export function RulesetLine({ id, terms, locale }: RulesetLineProps) {
  const foot = document.getElementById('ruleset-line')
  if (!foot) return null
  const date = writtenDay(localDay(new Date()), locale)
  return createPortal(<Trans ns="live" i18nKey="ruleset.line" values={{ id, terms, date }} components={{ id: <code /> }} />, foot)
}
