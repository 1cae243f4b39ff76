import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Answer, call } from '../../api/call.ts'
import type { FiguresChoice } from './figures-search.ts'
import type { CountedRow } from './noticed-of.ts'

export type Statistics = Answer<'GET /api/v1/statistics'>
export type Rate = Statistics['rates'][number]

const asked = ({ from, to, platform }: FiguresChoice) => ({ from, to, ...(platform && { platform_id: platform }) })

/** What is shown over time: measures, or families of them. */
export const seriesMeasures = {
  looked: ['listings.screened'],
  flagged: ['listings.flagged'],
  noticed: ['noticed'],
  removed: ['noticed.removed'],
} as const
export type Series = keyof typeof seriesMeasures

/** Every measure over the whole time, with definitions, rates and notes. */
export const totalsQuery = (choice: FiguresChoice) =>
  queryOptions({
    queryKey: ['statistics', 'total', asked(choice)],
    queryFn: ({ signal }) => call('GET /api/v1/statistics', { query: { ...asked(choice), by: 'total', limit: 10_000 } }, signal),
    placeholderData: keepPreviousData,
  })

/** The few measures that are shown over time, by day, week or month. Those of ten years by day fit on a page. */
export const seriesQuery = (choice: FiguresChoice) =>
  queryOptions({
    queryKey: ['statistics', choice.by, asked(choice)],
    queryFn: ({ signal }) => {
      const measure = Object.values(seriesMeasures).flat()
      return call('GET /api/v1/statistics', { query: { ...asked(choice), by: choice.by, measure, limit: 10_000 } }, signal)
    },
    placeholderData: keepPreviousData,
  })

/** What platforms are compared by, each with rows of its own. */
export const compareQuery = (choice: FiguresChoice) =>
  queryOptions({
    queryKey: ['statistics', 'platforms', asked(choice)],
    queryFn: ({ signal }) => {
      const measure = ['noticed', 'first_answers', 'verifications']
      return call(
        'GET /api/v1/statistics',
        { query: { ...asked(choice), by: 'total', platforms: 'apart', measure, limit: 10_000 } },
        signal,
      )
    },
    placeholderData: keepPreviousData,
  })

/** Where the same counts are had as a file. */
export function csvAddress({ from, to, by, platform }: FiguresChoice): string {
  return `/api/v1/statistics.csv?${new URLSearchParams({ from, to, by, ...(platform && { platform_id: platform }) })}`
}

/** How many were counted of a measure, or of several together. */
export function totalOf({ rows }: { readonly rows: readonly CountedRow[] }, ...measures: readonly string[]): number {
  return rows.reduce((sum, { measure, amount }) => sum + (measures.includes(measure) ? amount : 0), 0)
}
