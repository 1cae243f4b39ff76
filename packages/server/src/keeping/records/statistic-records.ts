import { sql } from 'kysely'
import { beforeAll, code, count, names, type RecordTable, recordTable } from './record-table.ts'

/** A measure, as the stage that counts defines it. */
export interface MeasureMeaning {
  readonly id: string
  readonly version: number
  readonly unit: string
  readonly en: string
}

/** Figures by day, platform and measure, as they are counted from the log. */
export function statisticRecords(measures: readonly MeasureMeaning[]): RecordTable {
  const meanings = new Map(measures.map((measure) => [measure.id, measure]))
  return recordTable({
    name: 'statistics',
    title: 'Statistics',
    description:
      'Figures by day (UTC), platform and measure, counted from the events; a day without a line counts nothing. They count what passed through Vigie, not the trade.',
    primaryKey: [],
    foreignKeys: [names('platform_id', 'platforms')],
    fields: {
      day: { type: 'date', description: 'The day (UTC).', required: true },
      platform_id: { type: 'string', description: 'The platform; empty where the log names none.' },
      measure: {
        ...code('What is counted.', [...meanings.keys()]),
        labels: Object.fromEntries(measures.map((measure) => [measure.id, measure.en])),
      },
      measure_version: count('Version of the measure’s definition.'),
      unit: code('Of what it counts.', [...new Set(measures.map(({ unit }) => unit))]),
      amount: count('How many.'),
    },
    list: (query, { organisationId, from, before }, after, limit) =>
      query
        .selectFrom('statistic')
        .select(['day', 'platform_id', 'measure', 'amount'])
        .where('organisation_id', '=', organisationId)
        .where('measure', 'in', [...meanings.keys()])
        .where('amount', '>', 0)
        .where(({ eb, refTuple, tuple }) =>
          eb(
            refTuple('day', 'platform_id', 'measure'),
            '>',
            tuple(after?.[0] ?? '0001-01-01', after?.[1] ?? beforeAll, after?.[2] ?? ''),
          ),
        )
        .where(
          sql<boolean>`(${from}::timestamptz is null or day >= ${from}::date) and (${before}::timestamptz is null or day < ${before}::date)`,
        )
        .orderBy('day')
        .orderBy('platform_id')
        .orderBy('measure')
        .limit(limit)
        .execute(),
    placeOf: ({ day, platform_id, measure }) => [day, platform_id, measure],
    toRecord: ({ platform_id, measure, ...row }) => ({
      ...row,
      platform_id: platform_id === beforeAll ? null : platform_id,
      measure,
      measure_version: meanings.get(measure)?.version ?? null,
      unit: meanings.get(measure)?.unit ?? null,
    }),
  })
}
