import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Eta } from 'eta'
import { type Locale, locales } from '../http/choose-locale.ts'

/** A page that the server fills: what stands in its head, and its body as HTML made by a template. */
export interface ShellPage {
  readonly locale: Locale
  readonly title: string
  readonly heading: string
  /** The same page in the other language. */
  readonly otherUrl: string
  /** The name of a file in templates/, without its ending. */
  readonly template: string
  readonly words: object
}

export type Shell = (page: ShellPage) => string

const otherLanguage = { en: { tag: 'fr', name: 'Français' }, fr: { tag: 'en', name: 'English' } } as const
const gaps = ['%TITLE%', '%HEADING%', '%OTHER%', '%MAIN%'] as const

/**
 * The frame of every page that is rendered here: the same masthead and style as the built pages, and templates that escape
 * whatever is put in. Throws when the web build has no frame, or one without its gaps.
 */
export function readShell(builtFolder: string): Shell {
  const eta = new Eta({ views: join(import.meta.dirname, 'templates'), cache: true, autoEscape: true })
  const frames = new Map(locales.map((locale) => [locale, readFrame(builtFolder, locale)]))
  return ({ locale, title, heading, otherUrl, template, words }) => {
    const { tag, name } = otherLanguage[locale]
    const filled: Record<(typeof gaps)[number], string> = {
      '%TITLE%': escapeHtml(`${title} · Vigie`),
      '%HEADING%': escapeHtml(heading),
      '%OTHER%': `<a class="other-language" href="${escapeHtml(otherUrl)}" lang="${tag}" hreflang="${tag}">${name}</a>`,
      '%MAIN%': eta.render(template, words),
    }
    return (frames.get(locale) as string).replace(/%(TITLE|HEADING|OTHER|MAIN)%/g, (gap) => filled[gap as keyof typeof filled])
  }
}

function readFrame(builtFolder: string, locale: Locale): string {
  const html = readFileSync(join(builtFolder, `${locale}-shell.html`), 'utf8')
  for (const gap of gaps) if (!html.includes(gap)) throw new Error(`${locale}-shell.html in ${builtFolder} has no ${gap}`)
  return html
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
