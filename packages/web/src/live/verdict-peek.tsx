import type { Verdict } from '@vigie/engine'
import { useTranslation } from 'react-i18next'
import { outcomeOf } from './outcome.ts'
import { outcomeWord } from './outcome-word.ts'
import { PennantIcon } from './pennant.tsx'

/** On a narrow screen the verdict lies below the form: this keeps its word in sight and leads to the reasons. */
export function VerdictPeek({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('live')
  const outcome = outcomeOf(verdict)
  return (
    <a className={`peek ${outcome}`} href="#reading">
      <PennantIcon says={outcome} />
      <strong>{outcomeWord(verdict, t)}</strong>
      <span>{t('form.peek')}</span>
    </a>
  )
}
