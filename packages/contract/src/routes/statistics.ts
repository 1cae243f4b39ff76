import { z } from 'zod'
import { route } from '../route.ts'
import { day, id, moment } from '../wire-parts.ts'

const names = z
  .string()
  .regex(
    /^[a-z0-9_-]{1,40}(\.[a-z0-9_-]{1,40}){0,2}$/,
    'must be a measure such as "listings.received", or a family such as "listings"',
  )

/** Nothing was counted before; and a database has no year 0. */
const countedDay = day.refine((value) => value >= '2000-01-01', 'must not be before 2000')

const asked = {
  from: countedDay.meta({ description: 'First day, UTC.' }),
  to: countedDay.meta({ description: 'Last day, UTC; it is counted too.' }),
  by: z
    .enum(['day', 'week', 'month', 'quarter', 'total'])
    .default('total')
    .meta({ description: 'Weeks begin on Monday (ISO 8601).' }),
  platform_id: id.optional().meta({ description: 'Of this platform alone.' }),
  platforms: z
    .enum(['together', 'apart'])
    .default('together')
    .meta({ description: '`apart`: a row for each platform, and one for what names none.' }),
  measure: z
    .union([names.transform((one) => [one]), z.array(names).max(100)])
    .optional()
    .meta({ description: 'Only these measures or families; may be given more than once.' }),
}
const inOrder = ({ from, to }: { readonly from: string; readonly to: string }) => from <= to
const outOfOrder = { error: 'must not be before `from`', path: ['to'] }

/** A sentence in both languages. */
const sentence = { en: z.string(), fr: z.string() }

const measureView = z.object({
  id: z.string(),
  version: z.int().positive().meta({ description: 'Raised whenever the definition changes.' }),
  since: day.meta({ description: 'The first day counted by this version of the definition.' }),
  unit: z.enum(['listing', 'specimen', 'case', 'notice', 'report', 'check']),
  ...sentence,
})

const statisticRow = z.object({
  from: day,
  to: day,
  platform_id: id.nullable().meta({ description: 'Null: all platforms together, or in `apart` what names none.' }),
  measure: z.string(),
  amount: z.int().nonnegative(),
})

const share = z.number().min(0).max(1).nullable()
const rateView = z.object({
  id: z.string(),
  step: z.enum(['1h', '24h', '7d', '30d']).nullable().meta({ description: 'Null: all looks together.' }),
  numerator: z.int().nonnegative(),
  denominator: z.int().nonnegative(),
  value: share.meta({ description: 'From 0 to 1; null where nothing was counted.' }),
  unverifiable_share: share.meta({ description: 'Of the looks behind or beside this rate, how many could say nothing.' }),
  ...sentence,
})

export const statisticsRoutes = {
  getStatistics: route({
    method: 'GET',
    path: '/api/v1/statistics',
    tag: 'statistics',
    summary: 'Counts along the flow with their definitions, and rates with what could not be verified.',
    access: { deed: 'read-statistics' },
    query: z
      .object({
        ...asked,
        after: z.string().max(400).optional().meta({ description: '`next` of the page before; left out, the first page.' }),
        limit: z.coerce.number().int().min(1).max(10_000).default(1000),
      })
      .refine(inOrder, outOfOrder),
    answer: z.object({
      organisation_id: id,
      generated_at: moment,
      from: day,
      to: day,
      by: z.enum(['day', 'week', 'month', 'quarter', 'total']),
      platform_id: id.nullable(),
      platforms: z.enum(['together', 'apart']),
      definitions_version: z.int().positive(),
      measures: z.array(measureView),
      rows: z.array(statisticRow).meta({ description: 'What never happened has no row.' }),
      next: z.string().nullable(),
      rates: z.array(rateView).meta({ description: 'Over the whole time asked for.' }),
      notes: z.array(z.object({ code: z.string(), ...sentence })).meta({ description: 'What these figures do not say.' }),
    }),
    refusals: ['measure-unknown'],
  }),
  getStatisticsTable: route({
    method: 'GET',
    path: '/api/v1/statistics.csv',
    tag: 'statistics',
    summary: 'The same counts as CSV (RFC 4180, UTF-8).',
    access: { deed: 'read-statistics' },
    query: z.object(asked).refine(inOrder, outOfOrder),
    produces: 'text/csv; charset=utf-8',
    answer: z.unknown().meta({ description: 'Lines of text.' }),
    refusals: ['measure-unknown'],
  }),
  getReceivedStatistics: route({
    method: 'GET',
    path: '/api/v1/received-notice-statistics',
    tag: 'statistics',
    summary: 'What came of the notices that your platform has received, by the organisation that sent them.',
    access: { deed: 'read-notices-received' },
    query: z.object({ from: asked.from, to: asked.to }).refine(inOrder, outOfOrder),
    answer: z.object({
      generated_at: moment,
      from: day,
      to: day,
      definitions_version: z.int().positive(),
      measures: z.array(measureView),
      platforms: z.array(
        z.object({
          platform: z.object({ id, name: z.string() }),
          organisation: z.object({ name: z.string() }).meta({ description: 'Who sent the notices and counted this.' }),
          is_complete: z.boolean().meta({ description: 'False while events of the last moments are not counted yet.' }),
          rows: z.array(statisticRow.pick({ measure: true, amount: true })),
        }),
      ),
    }),
    refusals: [],
  }),
}
