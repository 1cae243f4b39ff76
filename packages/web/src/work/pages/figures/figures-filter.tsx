import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../session.ts'
import { DayField } from './day-field.tsx'
import {
  type FiguresChoice,
  type FiguresSearch,
  lastQuarter,
  monthsBefore,
  type Span,
  spans,
  type Wrongs,
} from './figures-search.ts'

export interface NamedPlatform {
  readonly id: string
  readonly name: string
}

/** Which figures: time, step and platform. Every change is a new address; what of it is wrong is said at its field. */
export function FiguresFilter(props: {
  readonly search: FiguresSearch
  /** The figures that are shown. */
  readonly choice: FiguresChoice
  readonly wrongs: Wrongs
  readonly platforms: readonly NamedPlatform[]
  readonly today: string
}) {
  const { search, choice, wrongs, today } = props
  const { t } = useTranslation('figures')
  const navigate = useNavigate()
  const mayChoose = useCan('read-platforms')
  const { from, to, by, platform } = choice
  const shown: FiguresSearch = { from, to, by, ...(platform && { platform }), ...search }
  const go = (next: FiguresSearch) => void navigate({ to: '/figures', search: next, replace: true })
  const say = (part: keyof Wrongs) => (wrongs[part] ? t(`dashboard.wrong.${wrongs[part]}`) : null)
  return (
    <section className="figures-filter" aria-label={t('dashboard.filter')}>
      <Periods choice={choice} today={today} onChoose={(period) => go({ ...shown, ...period })} />
      <DayField
        label={t('dashboard.from')}
        value={shown.from ?? from}
        wrong={say('from')}
        onChoose={(day) => go({ ...shown, from: day })}
      />
      <DayField
        label={t('dashboard.to')}
        value={shown.to ?? to}
        wrong={say('to')}
        onChoose={(day) => go({ ...shown, to: day })}
      />
      <div>
        <p className="figures-label" id="figures-by">
          {t('dashboard.by')}
        </p>
        <SegmentedControl
          aria-labelledby="figures-by"
          value={by}
          onChange={(value) => go({ ...shown, by: value as Span })}
          data={spans.map((value) => ({ value, label: t(`dashboard.span-by.${value}`) }))}
        />
        {wrongs.by && (
          <p className="figures-wrong" role="alert">
            {say('by')}
          </p>
        )}
      </div>
      {mayChoose && (
        <NativeSelect
          label={t('dashboard.platform')}
          value={platform ?? ''}
          error={say('platform')}
          onChange={({ currentTarget }) => go(without(shown, currentTarget.value))}
          data={[
            { value: '', label: t('dashboard.allPlatforms') },
            ...props.platforms.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </section>
  )
}

function Periods(props: {
  readonly choice: FiguresChoice
  readonly today: string
  readonly onChoose: (period: { readonly from: string; readonly to: string; readonly by: Span }) => void
}) {
  const { t } = useTranslation('figures')
  const { choice, today } = props
  const periods = [
    ['12-months', monthsBefore(today, 11), today],
    ['year', `${today.slice(0, 4)}-01-01`, today],
    ['last-quarter', ...lastQuarter(today)],
    ['month', monthsBefore(today, 0), today],
  ] as const
  return (
    <div className="figures-periods">
      {periods.map(([period, from, to]) => {
        const isShown = choice.from === from && choice.to === to
        return (
          <Button
            key={period}
            variant={isShown ? 'filled' : 'default'}
            aria-pressed={isShown}
            onClick={() => props.onChoose({ from, to, by: period === 'month' ? 'day' : 'month' })}
          >
            {t(`dashboard.period.${period}`)}
          </Button>
        )
      })}
    </div>
  )
}

function without({ platform: _, ...rest }: FiguresSearch, id: string): FiguresSearch {
  return id === '' ? rest : { ...rest, platform: id }
}
