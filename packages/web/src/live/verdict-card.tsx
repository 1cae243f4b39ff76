import type { Explanation } from '@vigie/engine'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Pennant } from './pennant.tsx'

/** The verdict in an icon, a word and a sentence, with what it does not mean. */
export function VerdictCard({ explanation: { verdict, headline } }: { readonly explanation: Explanation }) {
  const { t, i18n } = useTranslation()
  const names = useMemo(() => new Intl.DisplayNames(i18n.language, { type: 'language' }), [i18n.language])
  return (
    <div className="mast">
      <Pennant says={verdict.verdict}>{t(`verdict.${verdict.verdict}`)}</Pennant>
      <p className="headline">{headline}</p>
      <dl>
        <div>
          <dt>{t('verdict.offer')}</dt>
          <dd>{t(`offer.${verdict.offer}`)}</dd>
        </div>
        <div>
          <dt>{t('verdict.decision')}</dt>
          <dd>{t(`decision.${verdict.decision}`)}</dd>
        </div>
        <div>
          <dt>{t('verdict.language')}</dt>
          <dd>{verdict.language === 'und' ? t('verdict.unknownLanguage') : names.of(verdict.language)}</dd>
        </div>
      </dl>
      {verdict.degraded.map((what) => (
        <p className="degraded" key={what}>
          {t(`verdict.degraded.${what}`)}
        </p>
      ))}
      <p className="verdict-note">{t(`verdict.${verdict.verdict}Note`)}</p>
    </div>
  )
}
