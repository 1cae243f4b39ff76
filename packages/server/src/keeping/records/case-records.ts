import { caseStatuses, decisions } from '@vigie/casework'
import { beforeAll, code, count, id, moment, names, recordTable } from './record-table.ts'
import { withinDays } from './within-days.ts'

/** Case files, as they stand. */
export const caseRecords = recordTable({
  name: 'cases',
  title: 'Case files',
  description: 'Case files by the day on which they were opened, as they stand now.',
  primaryKey: ['id'],
  foreignKeys: [names('platform_id', 'platforms')],
  fields: {
    id: id('The case file.'),
    platform_id: id('The platform of its listings, where that is known.', false),
    status: code('Where it stands.', caseStatuses),
    decision: code('What its reviews added up to; empty while nothing is decided.', decisions, false),
    priority: {
      type: 'number',
      description: 'Highest score of its screenings; 50 where only a report opened it.',
      required: true,
    },
    round: count('How many times it was opened.'),
    opened_at: moment('When it was opened first.'),
    updated_at: moment('When it last changed.'),
    listings: count('Listings in it.'),
    reports: count('Reports that led to it.'),
    reviews: count('Readings submitted, of all rounds.'),
  },
  list: (query, { organisationId, ...days }, after, limit) =>
    query
      .selectFrom('case_file')
      .select(['id', 'platform_id', 'status', 'decision', 'priority', 'round', 'opened_at', 'updated_at'])
      .select(({ selectFrom }) => [
        selectFrom('case_listing')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('case_id', '=', 'case_file.id')
          .as('listings'),
        selectFrom('case_report')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('case_id', '=', 'case_file.id')
          .as('reports'),
        selectFrom('review')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('case_id', '=', 'case_file.id')
          .where('submitted_at', 'is not', null)
          .as('reviews'),
      ])
      .where('organisation_id', '=', organisationId)
      .where('id', '>', after?.[0] ?? beforeAll)
      .where(withinDays('opened_at', days))
      .orderBy('id')
      .limit(limit)
      .execute(),
  placeOf: ({ id }) => [id],
  toRecord: (row) => row,
})

/** Which listings a case file is about. */
export const caseListingRecords = recordTable({
  name: 'case-listings',
  title: 'Listings of case files',
  description: 'Which listings each case file is about.',
  primaryKey: ['case_id', 'listing_id'],
  foreignKeys: [names('case_id', 'cases'), names('listing_id', 'listings')],
  fields: { case_id: id('The case file.'), listing_id: id('The listing.') },
  list: (query, { organisationId, ...days }, after, limit) =>
    query
      .selectFrom('case_listing')
      .innerJoin('case_file', 'case_file.id', 'case_listing.case_id')
      .select(['case_id', 'listing_id'])
      .where('case_listing.organisation_id', '=', organisationId)
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('case_id', 'listing_id'), '>', tuple(after?.[0] ?? beforeAll, after?.[1] ?? beforeAll)),
      )
      .where(withinDays('case_file.opened_at', days))
      .orderBy('case_id')
      .orderBy('listing_id')
      .limit(limit)
      .execute(),
  placeOf: ({ case_id, listing_id }) => [case_id, listing_id],
  toRecord: (row) => row,
})
