import { formatBytes, formatCount } from '@vigie/contract/wording'

const locale = 'en'
const counted = (value: number, one: string, many: string) => formatCount(value, locale, one, many)

/** What `vigie ruleset build` wrote. */
export interface RulesetBuilt {
  readonly ruleset: string
  readonly terms: number
  readonly file: string
  readonly bytes: number
}

/** What is said of the catalogue and its ruleset, in English. */
export const catalogEn = {
  rulesetBuilt: ({ ruleset, terms, file, bytes }: RulesetBuilt) =>
    `Wrote the ruleset ${ruleset} of ${counted(terms, 'term', 'terms')} (${formatBytes(bytes, locale, 'B')}) into ${file}.`,
  stats: {
    summary: (taxa: string, names: string) =>
      `${taxa} taxa and ${names} names under which they are traded; "la": scientific names.`,
    names: 'all names',
    products: 'parts and articles',
    cues: 'cues',
    exclusions: 'exclusions',
    codewords: 'code words',
    total: 'all',
  },
}
