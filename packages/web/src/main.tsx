import { wordLocale } from '@vigie/words'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { takeCarriedListing } from './live/carried-listing.ts'
import { LivePage } from './live/live-page.tsx'
import { openLiveWords } from './open-live-words.ts'

const locale = wordLocale(document.documentElement.lang)
const rulesetUrl = document.querySelector<HTMLMetaElement>('meta[name="vigie-ruleset"]')?.content
const place = document.getElementById('live')
if (!place || !rulesetUrl) throw new Error('the page has no place for the live screening, or names no ruleset')

createRoot(place).render(
  <StrictMode>
    <I18nextProvider i18n={await openLiveWords(locale)}>
      <LivePage locale={locale} rulesetUrl={rulesetUrl} carried={takeCarriedListing(() => sessionStorage)} />
    </I18nextProvider>
  </StrictMode>,
)
