import { wordsOf } from './compare-text.ts'
import { findGoneWords } from './find-gone-words.ts'
import { findLikelyWall } from './find-wall.ts'
import type { Finding, KnownListing, LookAnswer, LookMark, SilentMark } from './look.ts'
import type { Page } from './read-page.ts'
import type { RedirectKind } from './redirect-kind.ts'
import type { Seen } from './see-listing.ts'
import { goneAddress } from './wall-marks.ts'

/** A page that was answered as a success, whose shown text is not the listing's. */
export interface Content {
  readonly page: Page
  readonly seen: Seen
  readonly look: LookAnswer
  readonly listing: KnownListing
  readonly redirectedTo: RedirectKind | null
}

export interface PageJudgement {
  readonly finding: Finding
  readonly marks: readonly LookMark[]
  readonly language?: string | null
}

/** Tell a "soft 404", which says that the listing is gone but answers 200, from everything else that is not the listing. */
export function judgeContent({ page, seen, look, listing, redirectedTo }: Content): PageJudgement {
  const wasSentAway = redirectedTo === 'home' || redirectedTo === 'other'
  const isPart = look.truncated || page.isCut
  const traces = tracesOf(seen)
  const language = findProminentGoneWords(page)
  if (language !== null || (wasSentAway && isGoneAddress(look.url))) {
    const marks: LookMark[] = [language !== null ? 'gone-words' : 'gone-address', ...traces]
    if (isPart) return { finding: 'unreachable', marks: ['cut-short', ...marks], language }
    // A title is often kept above "no longer available". Where the title is all that we know, the listing may be there.
    const mayBeThere = seen.inSource || (seen.inTitles && !seen.hasText)
    return { finding: mayBeThere ? 'changed' : 'gone', marks, language }
  }
  const marks: LookMark[] = findGoneWords(page.text) === null ? traces : [...traces, 'gone-words-aside']
  if (traces.length > 0) return { finding: wasSentAway ? 'changed' : 'still-up', marks }
  const wall = findLikelyWall(page)
  if (wall) return { finding: 'walled', marks: [wall, ...marks] }
  const why = whySilent(page, isPart, listing)
  return why ? { finding: 'unreachable', marks: [why, ...marks] } : { finding: 'changed', marks }
}

function tracesOf({ inTitles, inSource }: Seen): LookMark[] {
  return [...(inTitles ? (['title-seen'] as const) : []), ...(inSource ? (['text-in-source'] as const) : [])]
}

function isGoneAddress(url: string): boolean {
  const { pathname, search } = new URL(url)
  return goneAddress.test(pathname + search)
}

/** So much of a page's beginning is in front of the reader; of a short page all of it is. */
const leadLength = 400
const shortPage = 1500

function findProminentGoneWords({ prominent, mainText }: Page): string | null {
  const lead = mainText.length <= shortPage ? mainText : mainText.slice(0, leadLength)
  for (const each of [...prominent, lead]) {
    const language = findGoneWords(each)
    if (language !== null) return language
  }
  return null
}

/** Fewer characters are a frame that a script fills, or an answer that was lost on the way. */
const fewestCharacters = 200

function whySilent({ text, hasScripts }: Page, isPart: boolean, { title, text: known }: KnownListing): SilentMark | null {
  if (text.length < fewestCharacters) return hasScripts ? 'script-only' : 'empty-page'
  if (isPart) return 'cut-short'
  return canCompare(title) || canCompare(known) ? null : 'nothing-to-compare'
}

const canCompare = (text: string | null) => text !== null && wordsOf(text).length > 1
