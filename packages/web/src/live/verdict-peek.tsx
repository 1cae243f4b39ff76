import type { Verdict } from '@vigie/engine'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Outcome, outcomeOf } from './outcome.ts'
import { outcomeWord } from './outcome-word.ts'
import { PennantIcon } from './pennant.tsx'

/** On a narrow screen the answer lies below the form: this keeps its word in sight and leads to the reasons. */
export function Peek({ says, children }: { readonly says: Outcome; readonly children: ReactNode }) {
  const { t } = useTranslation('live')
  return (
    <a className={`peek ${says}`} href="#reading">
      <PennantIcon says={says} />
      <strong>{children}</strong>
      <span>{t('form.peek')}</span>
    </a>
  )
}

export function VerdictPeek({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('live')
  return <Peek says={outcomeOf(verdict)}>{outcomeWord(verdict, t)}</Peek>
}
