import { wordsOf } from './compare-text.ts'
import type { WallMark } from './look.ts'
import type { Page } from './read-page.ts'
import { botCheckSources, botCheckTitles, logInTitles, otherWallTitles } from './wall-marks.ts'

/** A page with more text than this is not only a check or a log-in. */
const wallLength = 1500
const bareLength = 600

/**
 * The wall that a page says it is, or null. Ask only where the listing itself is not on the page.
 *
 * @param wasSentToLogIn the address that answered is a log-in's
 */
export function findWall({ titles, prominent, text, hasPassword }: Page, wasSentToLogIn: boolean): WallMark | null {
  const isShort = text.length <= wallLength
  if (isShort && beginsWith(titles, botChecks)) return 'bot-check'
  if (wasSentToLogIn) return 'log-in'
  if (isShort && beginsWith(prominent, otherWalls)) return 'other-wall'
  return (hasPassword || isShort) && beginsWith(titles, logIns) ? 'log-in' : null
}

/**
 * The wall that a page with little text seems to be, by its parts alone. Ask only where nothing else explains the page: many pages
 * carry a log-in form, or load a captcha that never shows.
 */
export function findLikelyWall({ text, sources, hasPassword }: Page): WallMark | null {
  if (text.length > bareLength) return null
  if (botCheckSources.some((each) => sources.includes(each))) return 'bot-check'
  return hasPassword ? 'log-in' : null
}

const folded = (phrases: readonly string[]) => phrases.map((each) => `${wordsOf(each).join(' ')} `)
const botChecks = folded(botCheckTitles)
const logIns = folded(logInTitles)
const otherWalls = folded(otherWallTitles)

function beginsWith(texts: readonly string[], phrases: readonly string[]): boolean {
  return texts.some((text) => {
    const words = `${wordsOf(text.slice(0, 300)).join(' ')} `
    return phrases.some((phrase) => words.startsWith(phrase))
  })
}
