import type admin from '../locales/en/admin.json'
import type cases from '../locales/en/cases.json'
import type codes from '../locales/en/codes.json'
import type demo from '../locales/en/demo.json'
import type figures from '../locales/en/figures.json'
import type learn from '../locales/en/learn.json'
import type live from '../locales/en/live.json'
import type notices from '../locales/en/notices.json'
import type report from '../locales/en/report.json'
import type site from '../locales/en/site.json'
import type work from '../locales/en/work.json'

/** The catalogues by name, one a part of the product; English is the one that the others are compared with. */
export interface Resources {
  /** Members, platforms, settings, health. */
  readonly admin: typeof admin
  /** The queue and the case page. */
  readonly cases: typeof cases
  /** What codes of the wire are called: roles, statuses, decisions, outcomes. */
  readonly codes: typeof codes
  /** The demo world. */
  readonly demo: typeof demo
  /** Figures, on the public page and on the dashboard. */
  readonly figures: typeof figures
  /** What there is to learn: the cards of species and products. */
  readonly learn: typeof learn
  /** The page that screens a listing in the browser. */
  readonly live: typeof live
  /** The outbox, a platform's inbox, a notice. */
  readonly notices: typeof notices
  /** The report form and the receipt. */
  readonly report: typeof report
  /** The frame of the public pages, the home page, and pages behind links. */
  readonly site: typeof site
  /** The frame of the workspace, signing in, what goes wrong. */
  readonly work: typeof work
}

export type Catalogue = keyof Resources

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'work'
    resources: Resources
  }
}
