import { isTitleOf, shareSeen, wordsOf } from './compare-text.ts'
import type { KnownListing } from './look.ts'
import type { Page } from './read-page.ts'

/** Where on a page a listing was recognised. */
export interface Seen {
  /** Its text can be read on the page. */
  readonly inText: boolean
  /** Its text is in the page without being shown. */
  readonly inSource: boolean
  readonly inTitles: boolean
  /** It has a text by which it can be recognised at all. */
  readonly hasText: boolean
}

/** Sites shorten long texts, sellers mend them. */
const leastOfText = 0.4

/** Look for a listing on a page by the words that it had when it was captured. */
export function seeListing(page: Page, { title, text }: Pick<KnownListing, 'title' | 'text'>): Seen {
  const shown = shareSeen(text ?? '', wordsOf(page.text))
  const hasText = shown !== null
  const inText = hasText && shown >= leastOfText
  return {
    hasText,
    inText,
    inSource: hasText && !inText && (shareSeen(text ?? '', wordsOf(page.hiddenText)) ?? 0) >= leastOfText,
    inTitles: isTitleOf(title ?? '', page.titles),
  }
}
