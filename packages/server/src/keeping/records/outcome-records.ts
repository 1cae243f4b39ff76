import { keptReasons, outcomes, outcomeWays } from '@vigie/casework'
import { beforeAll, code, id, moment, names, recordTable } from './record-table.ts'
import { withinDays } from './within-days.ts'

/** What platforms answered. */
export const outcomeRecords = recordTable({
  name: 'outcomes',
  title: 'Outcomes',
  description:
    'What platforms answered, by the day of the answer. Answers are claims: what was seen afterwards stands under verifications. Notes are left out.',
  primaryKey: ['id'],
  foreignKeys: [names('notice_id', 'notices'), names('listing_id', 'listings'), names('platform_id', 'platforms')],
  fields: {
    id: id('The answer.'),
    notice_id: id('The notice that it answers.'),
    listing_id: id('The listing that it is about.'),
    platform_id: id('The platform.'),
    action: code('What the platform says it did.', outcomes),
    kept_reason: code('Why it kept the listing.', keptReasons, false),
    way: code('How the answer came.', outcomeWays),
    recorded_at: moment('When it came.'),
  },
  list: (query, { organisationId, ...days }, after, limit) =>
    query
      .selectFrom('outcome')
      .select(['id', 'notice_id', 'listing_id', 'platform_id', 'action', 'kept_reason', 'way', 'recorded_at'])
      .where('organisation_id', '=', organisationId)
      .where('id', '>', after?.[0] ?? beforeAll)
      .where(withinDays('recorded_at', days))
      .orderBy('id')
      .limit(limit)
      .execute(),
  placeOf: ({ id }) => [id],
  toRecord: (row) => row,
})
