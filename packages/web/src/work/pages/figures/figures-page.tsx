import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWritten } from '../../parts/written.ts'
import { AnswersPart } from './answers-part.tsx'
import { CitePart } from './cite-part.tsx'
import { ComparePart } from './compare-part.tsx'
import { CsvLink } from './csv-link.tsx'
import { DefinitionsPart } from './definitions-part.tsx'
import { FiguresFilter } from './figures-filter.tsx'
import { type Statistics, totalsQuery } from './figures-queries.ts'
import { FunnelPart } from './funnel-part.tsx'
import { LooksPart } from './looks-part.tsx'
import { NotesPart } from './notes-part.tsx'
import { SeenPart } from './seen-part.tsx'
import { SeriesPart } from './series-part.tsx'
import { type ChosenFigures, useFiguresChoice } from './use-figures-choice.ts'

/** What came of the work, in figures: each with its table, its definition, and what it does not say. The address is the query. */
export function FiguresPage() {
  const { t } = useTranslation('figures')
  const written = useWritten()
  const chosen = useFiguresChoice()
  const { choice, platforms, wrongs } = chosen
  const totals = useQuery(totalsQuery(choice))
  const days = { from: written.day(choice.from), to: written.day(choice.to) }
  const platform = platforms.find(({ id }) => id === choice.platform)?.name ?? null
  return (
    <>
      <PageHead title={t('dashboard.title')} lede={t('dashboard.span', days)}>
        <CsvLink choice={choice} platform={platform} />
      </PageHead>
      <FiguresFilter {...chosen} />
      {Object.keys(wrongs).length > 0 && <p className="figures-kept">{t('dashboard.wrong.kept', days)}</p>}
      <Loaded query={totals}>
        {(statistics) =>
          statistics.rows.length === 0 ? (
            <Empty heading={t('page.emptyHeading')} words={t('page.emptyWords')} />
          ) : (
            <div aria-busy={totals.isPlaceholderData} className="figures">
              <Parts statistics={statistics} chosen={chosen} platform={platform} />
            </div>
          )
        }
      </Loaded>
    </>
  )
}

function Parts(props: { readonly statistics: Statistics; readonly chosen: ChosenFigures; readonly platform: string | null }) {
  const { t } = useTranslation('figures')
  const { statistics, platform } = props
  const { choice, platforms, today } = props.chosen
  return (
    <>
      <p className="quiet-words">
        {t('dashboard.countedAt', { time: statistics.generated_at.slice(11, 16) })}{' '}
        {statistics.notes.some(({ code }) => code === 'counting-not-finished') && t('page.incomplete')}
      </p>
      <FunnelPart statistics={statistics} isByPlatform={choice.platform !== null} />
      <SeriesPart choice={choice} today={today} />
      <AnswersPart statistics={statistics} />
      <SeenPart statistics={statistics} />
      <LooksPart statistics={statistics} />
      {choice.platform === null && platforms.length > 0 && <ComparePart choice={choice} platforms={platforms} />}
      <NotesPart statistics={statistics} />
      <DefinitionsPart statistics={statistics} />
      <CitePart choice={choice} statistics={statistics} platform={platform} />
    </>
  )
}
