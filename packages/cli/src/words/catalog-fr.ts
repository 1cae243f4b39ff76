import { formatBytes, formatCount } from '@vigie/contract/wording'
import type { catalogEn, RulesetBuilt } from './catalog-en.ts'

const locale = 'fr'
const counted = (value: number, one: string, many: string) => formatCount(value, locale, one, many)

/** What is said of the catalogue and its ruleset, in French. */
export const catalogFr: typeof catalogEn = {
  rulesetBuilt: ({ ruleset, terms, file, bytes }: RulesetBuilt) =>
    `Règles ${ruleset} de ${counted(terms, 'mot', 'mots')} (${formatBytes(bytes, locale, 'o')}) écrites dans ${file}.`,
  stats: {
    summary: (taxa: string, names: string) =>
      `${taxa} taxons et ${names} noms sous lesquels ils se vendent ; « la » : noms scientifiques.`,
    names: 'tous les noms',
    products: 'parties et objets',
    cues: 'indices',
    exclusions: 'exclusions',
    codewords: 'mots codés',
    total: 'tout',
  },
}
