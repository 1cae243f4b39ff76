import en from '@vigie/words/locales/en/live.json' with { type: 'json' }
import fr from '@vigie/words/locales/fr/live.json' with { type: 'json' }
import type { Plugin } from 'vite'

const catalogues = { en, fr }

/** Which page each HTML template becomes, per language. */
const pageNames: Record<string, (locale: string) => string> = {
  'index.html': (locale) => `${locale}.html`,
  'shell.html': (locale) => `${locale}-shell.html`,
}

/** Turn each HTML template into one page per language, so that a page's words are there before any script runs. */
export function localisedPages(): Plugin {
  return {
    name: 'vigie:localised-pages',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [template, nameOf] of Object.entries(pageNames)) {
        const built = bundle[template]
        if (built?.type !== 'asset') continue
        delete bundle[template]
        for (const [locale, catalogue] of Object.entries(catalogues)) {
          const html = String(built.source).replace('<html lang="en">', `<html lang="${locale}">`)
          const source = fillTemplate(html, { ...flat(catalogue), 'locale.tag': locale })
          this.emitFile({ type: 'asset', fileName: nameOf(locale), source })
        }
      }
    },
  }
}

/**
 * Put words into the gaps of a template, escaped for HTML text and attributes. Throws on a gap without words.
 *
 * @example fillTemplate('<h1>{{page.heading}}</h1>', { 'page.heading': 'A & B' }) // '<h1>A &amp; B</h1>'
 */
export function fillTemplate(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (_gap, key: string) => {
    const text = words[key]
    if (text === undefined) throw new Error(`no words for {{${key}}}`)
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  })
}

function flat(branch: object, path = ''): Record<string, string> {
  const leaves: Record<string, string> = {}
  for (const [key, value] of Object.entries(branch)) {
    if (typeof value === 'string') leaves[path + key] = value
    else Object.assign(leaves, flat(value, `${path}${key}.`))
  }
  return leaves
}
