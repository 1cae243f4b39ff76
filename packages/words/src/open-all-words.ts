import type { i18n } from 'i18next'
import enAdmin from '../locales/en/admin.json' with { type: 'json' }
import enCases from '../locales/en/cases.json' with { type: 'json' }
import enCodes from '../locales/en/codes.json' with { type: 'json' }
import enDemo from '../locales/en/demo.json' with { type: 'json' }
import enFigures from '../locales/en/figures.json' with { type: 'json' }
import enLearn from '../locales/en/learn.json' with { type: 'json' }
import enLive from '../locales/en/live.json' with { type: 'json' }
import enNotices from '../locales/en/notices.json' with { type: 'json' }
import enReport from '../locales/en/report.json' with { type: 'json' }
import enSite from '../locales/en/site.json' with { type: 'json' }
import enWork from '../locales/en/work.json' with { type: 'json' }
import frAdmin from '../locales/fr/admin.json' with { type: 'json' }
import frCases from '../locales/fr/cases.json' with { type: 'json' }
import frCodes from '../locales/fr/codes.json' with { type: 'json' }
import frDemo from '../locales/fr/demo.json' with { type: 'json' }
import frFigures from '../locales/fr/figures.json' with { type: 'json' }
import frLearn from '../locales/fr/learn.json' with { type: 'json' }
import frLive from '../locales/fr/live.json' with { type: 'json' }
import frNotices from '../locales/fr/notices.json' with { type: 'json' }
import frReport from '../locales/fr/report.json' with { type: 'json' }
import frSite from '../locales/fr/site.json' with { type: 'json' }
import frWork from '../locales/fr/work.json' with { type: 'json' }
import { openWords } from './open-words.ts'
import type { Resources } from './resources.ts'
import type { WordLocale } from './word-locale.ts'

type Same<Words> = { readonly [Catalogue in keyof Words]: object }

/** Every catalogue of every language; the browser loads only those that it needs. */
export const allCatalogues: Readonly<Record<WordLocale, Same<Resources>>> = {
  en: {
    admin: enAdmin,
    cases: enCases,
    codes: enCodes,
    demo: enDemo,
    figures: enFigures,
    learn: enLearn,
    live: enLive,
    notices: enNotices,
    report: enReport,
    site: enSite,
    work: enWork,
  },
  fr: {
    admin: frAdmin,
    cases: frCases,
    codes: frCodes,
    demo: frDemo,
    figures: frFigures,
    learn: frLearn,
    live: frLive,
    notices: frNotices,
    report: frReport,
    site: frSite,
    work: frWork,
  },
}

/** All words in one language, for whoever renders pages away from a browser. */
export function openAllWords(locale: WordLocale): Promise<i18n> {
  return openWords(locale, allCatalogues[locale])
}
