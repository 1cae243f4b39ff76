import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '../http/choose-locale.ts'
import type { Frame, NavName } from './open-frame.ts'

/** A page that the server fills: what stands in its head, and its body as HTML made by a template. */
export interface ShellPage {
  readonly locale: Locale
  readonly title: string
  /** Each of its lines stands on its own. */
  readonly heading: string
  /** The same page in the other language. */
  readonly otherUrl: string
  /** A receipt that the other language's page is to be given: it is posted there, so that it stands in no address. */
  readonly carried?: string
  /** The name of a file in templates/, without its ending. It is given `t`, `locale` and `words`. */
  readonly template: string
  readonly words: object
  /** One sentence for search engines. */
  readonly description?: string
  /** Where in the navigation the page stands. */
  readonly nav?: NavName
  /** Below the heading, in the masthead. */
  readonly lede?: string
  /** What to do first, as buttons in the masthead; the first is the main one. */
  readonly actions?: readonly { readonly name: string; readonly url: string }[]
  /** Below these, what makes them easy. */
  readonly actionsNote?: string
  /** The address after its language (`/figures`), for a page that search engines may list. One without is for its reader alone. */
  readonly address?: string
  /** `sheet`: one column that asks one thing. `wide`: sections over the whole width. */
  readonly look?: 'sheet' | 'wide'
  /** With the drawing of the lookout, or the words alone. */
  readonly masthead?: 'plain' | 'lookout'
}

export type Shell = (page: ShellPage) => string

const gaps = ['%HEAD%', '%BODY%'] as const

/**
 * Every page that is rendered here: the frame that all share, and templates that escape whatever is put in. Throws when the web
 * build has no page to fill, or one without its gaps.
 */
export function readShell(builtFolder: string, frame: Frame): Shell {
  const built = new Map(locales.map((locale) => [locale, readBuilt(builtFolder, locale)]))
  return (page) => {
    const filled: Record<(typeof gaps)[number], string> = { '%HEAD%': frame.head(page), '%BODY%': frame.page(page) }
    return (built.get(page.locale) as string).replace(/%(HEAD|BODY)%/g, (gap) => filled[gap as keyof typeof filled])
  }
}

function readBuilt(builtFolder: string, locale: Locale): string {
  const html = readFileSync(join(builtFolder, `${locale}-shell.html`), 'utf8')
  for (const gap of gaps) if (!html.includes(gap)) throw new Error(`${locale}-shell.html in ${builtFolder} has no ${gap}`)
  return html
}
