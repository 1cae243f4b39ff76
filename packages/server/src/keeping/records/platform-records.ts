import { channels } from '@vigie/casework'
import { beforeAll, code, id, recordTable } from './record-table.ts'

/** Platforms: all of them, whatever days are asked for, since the other tables name them. */
export const platformRecords = recordTable({
  name: 'platforms',
  title: 'Platforms',
  description:
    'Marketplaces, search engines and social networks as this organisation lists them. All of them, whatever the days asked for.',
  primaryKey: ['id'],
  fields: {
    id: id('The platform.'),
    name: { type: 'string', description: 'Its name.', required: true },
    status: code('Whether the company is a member of the coalition.', ['prospect', 'member', 'left']),
    country: { type: 'string', description: 'ISO 3166 code of the country where it has its seat.' },
    channel: code('How notices reach it now.', channels),
  },
  list: (query, { organisationId }, after, limit) =>
    query
      .selectFrom('platform')
      .select(['id', 'name', 'status', 'country', 'channel'])
      .where('organisation_id', '=', organisationId)
      .where('id', '>', after?.[0] ?? beforeAll)
      .orderBy('id')
      .limit(limit)
      .execute(),
  placeOf: ({ id }) => [id],
  toRecord: (row) => row,
})
