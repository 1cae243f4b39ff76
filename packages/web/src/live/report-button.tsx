import { wordLocale } from '@vigie/words'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The way to the form of a report. Nothing of what was typed goes along: an address is kept in too many places. */
export function ReportButton({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation('live')
  return (
    <p className="mast-report">
      <a className="button button-main" href={`/${wordLocale(i18n.language)}/report`}>
        {children}
      </a>
    </p>
  )
}
