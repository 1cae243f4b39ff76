import { verificationResults, verificationSteps } from '@vigie/casework'
import { beforeAll, code, id, moment, names, recordTable } from './record-table.ts'
import { withinDays } from './within-days.ts'

/** Looks at what became of listings. */
export const verificationRecords = recordTable({
  name: 'verifications',
  title: 'Verifications',
  description:
    'Looks at noticed listings, by the day on which they were due. Presumed gone is not gone; walled, robots-refused and unreachable say nothing about the listing, and every rate must name their share.',
  primaryKey: ['id'],
  foreignKeys: [names('notice_id', 'notices'), names('listing_id', 'listings'), names('platform_id', 'platforms')],
  fields: {
    id: id('The look.'),
    notice_id: id('The notice.'),
    listing_id: id('The listing.'),
    platform_id: id('The platform.'),
    step: code('How long after the platform’s answer, or after sending where none came.', verificationSteps),
    due_at: moment('When it was due.'),
    looked_at: moment('When it was done; empty while it was not, and so is the result.', false),
    result: code('What was found.', verificationResults, false),
    looked_by: code('Who looked.', ['machine', 'person'], false),
    confirmed_at: moment('When a person looked at the same and said whether the result is right.', false),
    confirmation_agrees: { type: 'boolean', description: 'Whether that person agrees.' },
  },
  list: (query, { organisationId, ...days }, after, limit) =>
    query
      .selectFrom('verification')
      .select(['id', 'notice_id', 'listing_id', 'platform_id', 'step', 'due_at', 'looked_at', 'result', 'looked_by'])
      .select(['confirmed_at', 'confirmation_agrees'])
      .where('organisation_id', '=', organisationId)
      .where('id', '>', after?.[0] ?? beforeAll)
      .where(withinDays('due_at', days))
      .orderBy('id')
      .limit(limit)
      .execute(),
  placeOf: ({ id }) => [id],
  toRecord: (row) => row,
})
