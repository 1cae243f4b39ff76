import { type WordLocale, wordLocale } from '@vigie/words'

/** What the server wrote into the page's head. */
export interface PageFacts {
  /** The word without which the content security policy takes no style from a script. */
  readonly nonce: string
  readonly mode: 'observe' | 'rehearse' | 'enforce'
  readonly isDemo: boolean
  readonly locale: WordLocale
}

export function readPage(page: Document): PageFacts {
  const meta = (name: string): string => page.querySelector<HTMLMetaElement>(`meta[name="vigie-${name}"]`)?.content ?? ''
  return {
    nonce: meta('nonce'),
    mode: meta('mode') as PageFacts['mode'],
    isDemo: meta('demo') === 'yes',
    locale: localeOfLink() ?? chosenLocale() ?? wordLocale(page.documentElement.lang),
  }
}

const kept = 'vigie-locale'

function chosenLocale(): WordLocale | null {
  const chosen = localStorage.getItem(kept)
  return chosen === 'en' || chosen === 'fr' ? chosen : null
}

/** Whoever comes from a page of the site goes on in its language: the link names it, and the address forgets it at once. */
function localeOfLink(): WordLocale | null {
  const address = new URL(location.href)
  const named = address.searchParams.get('locale')
  if (named === null) return null
  address.searchParams.delete('locale')
  history.replaceState(history.state, '', address)
  if (named !== 'en' && named !== 'fr') return null
  localStorage.setItem(kept, named)
  return named
}

/** Speak this language from now on. The page is opened anew, since every word of it changes. */
export function chooseLocale(locale: WordLocale): void {
  localStorage.setItem(kept, locale)
  location.reload()
}
