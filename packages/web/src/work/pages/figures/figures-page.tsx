import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWritten } from '../../parts/written.ts'
import { AnswersPart } from './answers-part.tsx'
import { CitePart } from './cite-part.tsx'
import { CsvLink } from './csv-link.tsx'
import { DefinitionsPart } from './definitions-part.tsx'
import { FiguresFilter } from './figures-filter.tsx'
import { totalsQuery } from './figures-queries.ts'
import { chooseFigures } from './figures-search.ts'
import { FunnelPart } from './funnel-part.tsx'
import { LooksPart } from './looks-part.tsx'
import { NotesPart } from './notes-part.tsx'
import { SeriesPart } from './series-part.tsx'

/** What came of the work, in figures: each with its table, its definition, and what it does not say. The address is the query. */
export function FiguresPage() {
  const { t } = useTranslation('figures')
  const written = useWritten()
  // Figures are counted by day in UTC.
  const choice = chooseFigures(useSearch({ from: '/frame/figures' }), new Date().toISOString().slice(0, 10))
  const totals = useQuery(totalsQuery(choice))
  return (
    <>
      <PageHead
        title={t('dashboard.title')}
        lede={t('dashboard.span', { from: written.day(choice.from), to: written.day(choice.to) })}
      >
        <CsvLink choice={choice} />
      </PageHead>
      <FiguresFilter choice={choice} />
      <Loaded query={totals}>
        {(statistics) =>
          statistics.rows.length === 0 ? (
            <Empty heading={t('page.emptyHeading')} words={t('page.emptyWords')} />
          ) : (
            <div className="figures" aria-busy={totals.isPlaceholderData}>
              {statistics.notes.some(({ code }) => code === 'counting-not-finished') && (
                <p className="quiet-words">{t('page.incomplete')}</p>
              )}
              <FunnelPart statistics={statistics} />
              <SeriesPart choice={choice} />
              <AnswersPart statistics={statistics} />
              <LooksPart rates={statistics.rates} />
              <NotesPart statistics={statistics} />
              <DefinitionsPart statistics={statistics} />
              <CitePart choice={choice} statistics={statistics} />
            </div>
          )
        }
      </Loaded>
    </>
  )
}
