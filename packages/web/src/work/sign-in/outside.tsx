import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePage } from '../page-context.ts'
import { chooseLocale } from '../read-page.ts'

const other = { en: { tag: 'fr', name: 'Français' }, fr: { tag: 'en', name: 'English' } } as const

/** The page of whoever is not in yet: night above, one sheet below. */
export function Outside(props: { readonly title: string; readonly lede?: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { locale, isDemo } = usePage()
  const { tag, name } = other[locale]
  useEffect(() => {
    document.title = `${props.title} · Vigie`
  }, [props.title])
  return (
    <div className="outside">
      <header>
        <a className="wordmark" href={`/${locale}`}>
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path className="mark-view" d="M5 9.5 Q16 -0.5 27 9.5 L16 28 Z" />
            <path className="mark-arms" d="M5 9.5 L16 28 L27 9.5" />
            <circle className="mark-lamp" cx="16" cy="11.5" r="4.6" />
          </svg>
          Vigie
        </a>
        <button type="button" lang={tag} onClick={() => chooseLocale(tag)}>
          {name}
        </button>
      </header>
      <main>
        <h1>{props.title}</h1>
        {props.lede && <p className="outside-lede">{props.lede}</p>}
        {props.children}
        {isDemo && (
          <p className="outside-demo">
            {t('signIn.demo')} <a href={`/${locale}/demo`}>{t('banner.lookAround')}</a>
          </p>
        )}
      </main>
    </div>
  )
}
