import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../session.ts'
import { itemsOf, platformsQuery } from '../admin/admin-queries.ts'
import { type FiguresChoice, type FiguresSearch, monthsBefore, type Span, spans } from './figures-search.ts'

/** Which figures: time, step and platform. Every change is a new address. */
export function FiguresFilter({ choice }: { readonly choice: FiguresChoice }) {
  const { t } = useTranslation('figures')
  const navigate = useNavigate()
  const mayChoose = useCan('read-platforms')
  const { from, to, by, platform } = choice
  const whole: FiguresSearch = { from, to, by, ...(platform && { platform }) }
  const go = (search: FiguresSearch) => void navigate({ to: '/figures', search, replace: true })
  const today = new Date().toISOString().slice(0, 10)
  const periods = [
    ['12-months', monthsBefore(today, 11)],
    ['year', `${today.slice(0, 4)}-01-01`],
    ['month', monthsBefore(today, 0)],
  ] as const
  return (
    <section className="figures-filter" aria-label={t('dashboard.filter')}>
      <div className="figures-periods">
        {periods.map(([period, begin]) => {
          const isShown = from === begin && to === today
          return (
            <Button
              key={period}
              variant={isShown ? 'filled' : 'default'}
              aria-pressed={isShown}
              onClick={() => go({ ...whole, from: begin, to: today, by: period === 'month' ? 'day' : 'month' })}
            >
              {t(`dashboard.period.${period}`)}
            </Button>
          )
        })}
      </div>
      <TextInput
        type="date"
        label={t('dashboard.from')}
        value={from}
        max={to}
        onChange={({ currentTarget: { value } }) => value && go({ ...whole, from: value })}
      />
      <TextInput
        type="date"
        label={t('dashboard.to')}
        value={to}
        min={from}
        onChange={({ currentTarget: { value } }) => value && go({ ...whole, to: value })}
      />
      <div>
        <p className="figures-label" id="figures-by">
          {t('dashboard.by')}
        </p>
        <SegmentedControl
          aria-labelledby="figures-by"
          value={by}
          onChange={(value) => go({ ...whole, by: value as Span })}
          data={spans.map((value) => ({ value, label: t(`dashboard.span-by.${value}`) }))}
        />
      </div>
      {mayChoose && <PlatformChoice platform={platform} onChange={(id) => go(without(whole, id))} />}
    </section>
  )
}

function without({ platform: _, ...rest }: FiguresSearch, id: string): FiguresSearch {
  return id === '' ? rest : { ...rest, platform: id }
}

function PlatformChoice(props: { readonly platform: string | null; readonly onChange: (id: string) => void }) {
  const { t } = useTranslation('figures')
  const platforms = itemsOf(useInfiniteQuery(platformsQuery).data)
  return (
    <NativeSelect
      label={t('dashboard.platform')}
      value={props.platform ?? ''}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      data={[{ value: '', label: t('dashboard.allPlatforms') }, ...platforms.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}
