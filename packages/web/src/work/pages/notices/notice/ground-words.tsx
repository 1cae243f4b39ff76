import { useTranslation } from 'react-i18next'
import type { Says } from '../notices-queries.ts'

/** On which ground a notice rests, as it says it. */
export function GroundWords({ ground, locale }: { readonly ground: NonNullable<Says['ground']>; readonly locale: string }) {
  const { t } = useTranslation(['notices', 'codes'])
  const isLaw = ground.kind === 'illegal-content'
  const placeOf = (code: string): string => (code === 'EU' ? t('says.union') : code)
  return (
    <div className="notice-ground">
      <p>
        <strong>{t(`codes:ground.${ground.kind}`)}</strong>
      </p>
      <p lang={locale}>
        <bdi>{ground.title}</bdi>
        <span className="notice-sub">
          <bdi>{(isLaw ? [ground.rule, placeOf(ground.jurisdiction)] : [ground.clause]).filter(Boolean).join(' · ') || '–'}</bdi>
        </span>
      </p>
      {!isLaw && ground.text && (
        <blockquote className="notice-clause" lang={locale}>
          <bdi>{ground.text}</bdi>
        </blockquote>
      )}
      {ground.explanation && (
        <p className="notice-prose" lang={locale}>
          <bdi>{ground.explanation}</bdi>
        </p>
      )}
      {ground.url && (
        <p>
          <a href={ground.url} target="_blank" rel="noreferrer noopener">
            {t(isLaw ? 'says.lawText' : 'says.termsText')}
          </a>
        </p>
      )}
    </div>
  )
}
