import { wordLocale } from '@vigie/words'
import { useTranslation } from 'react-i18next'
import type { Says } from '../notices-queries.ts'

type Protection = Says['items'][number]['protection']

/** The lists on which trade everywhere depends: each is explained in a few words. */
const explained = ['I', 'II', 'III', 'A', 'B', 'C', 'D'] as const
type Explained = (typeof explained)[number]

const isExplained = (instrument: string, status: string): status is Explained =>
  (instrument === 'CITES' || instrument === 'EU') && (explained as readonly string[]).includes(status)

/** On which lists a taxon stands, and what that means. Where a wider taxon stands on several, it depends on the species. */
export function ProtectionList({ protection }: { readonly protection: Protection }) {
  const { t, i18n } = useTranslation('notices')
  const either = new Intl.ListFormat(wordLocale(i18n.language), { type: 'disjunction' })
  const nameOf = (instrument: string, status: string): string => {
    if (instrument === 'CITES') return t('says.cites', { status })
    return instrument === 'EU' ? t('says.eu', { status }) : t('says.protectedBy', { instrument, status })
  }
  return (
    <ul className="protection-list">
      {[...Map.groupBy(protection, ({ instrument }) => instrument)].map(([instrument, listed]) => {
        // "I/II": a family of which some are on one list, and some on the other.
        const statuses = [...new Set(listed.flatMap(({ status }) => status.split('/')))]
        const editions = [...new Set(listed.map(({ edition }) => edition))]
        const help = statuses.flatMap((status) =>
          isExplained(instrument, status) ? [t('says.listHelp', { status, words: t(`says.list.${status}`) })] : [],
        )
        return (
          <li key={instrument}>
            {nameOf(instrument, either.format(statuses))}
            {statuses.length > 1 && <>, {t('says.dependsOnSpecies')}</>}{' '}
            <span className="quiet-words">
              {t('says.edition', { edition: editions.join(', ').replaceAll('(EU)', `(${t('says.union')})`) })}
            </span>
            {help.length > 0 && <span className="notice-sub">{help.join(' ')}</span>}
          </li>
        )
      })}
    </ul>
  )
}
