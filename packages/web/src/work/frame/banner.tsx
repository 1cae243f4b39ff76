import { useTranslation } from 'react-i18next'
import { usePage } from '../page-context.ts'

/** What kind of world this is, where it is not the real one. */
export function Banner() {
  const { t } = useTranslation()
  const { isDemo, mode, locale } = usePage()
  if (isDemo) {
    return (
      <section aria-label={t('banner.label')}>
        <p className="work-banner">
          {t('banner.demo')} <a href={`/${locale}/demo`}>{t('banner.lookAround')}</a>
        </p>
      </section>
    )
  }
  if (mode === 'enforce') return null
  return (
    <section aria-label={t('banner.label')}>
      <p className="work-banner">{t(`banner.${mode}`)}</p>
    </section>
  )
}
