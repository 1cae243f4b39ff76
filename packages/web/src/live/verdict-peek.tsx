import type { Verdict } from '@vigie/engine'
import { useTranslation } from 'react-i18next'
import { FlagIcon, PassIcon } from './icons.tsx'

/** On a narrow screen the verdict lies below the form: this keeps its word in sight and leads to the reasons. */
export function VerdictPeek({ verdict }: { readonly verdict: Verdict['verdict'] }) {
  const { t } = useTranslation()
  return (
    <a className={`peek ${verdict}`} href="#reading">
      {verdict === 'flag' ? <FlagIcon /> : <PassIcon />}
      <strong>{t(`verdict.${verdict}`)}</strong>
      <span>{t('form.peek')}</span>
    </a>
  )
}
