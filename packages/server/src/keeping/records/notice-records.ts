import { channels, noticeGrounds, noticeStatuses } from '@vigie/casework'
import { sql } from 'kysely'
import { beforeAll, code, count, id, moment, names, recordTable } from './record-table.ts'
import { withinDays } from './within-days.ts'

/** Notices, as they stand. */
export const noticeRecords = recordTable({
  name: 'notices',
  title: 'Notices',
  description: 'Notices to platforms, by the day on which they were drafted, as they stand now. What they say is left out.',
  primaryKey: ['id'],
  foreignKeys: [names('case_id', 'cases'), names('platform_id', 'platforms'), names('withdraws_id', 'notices')],
  fields: {
    id: id('The notice.'),
    case_id: id('The case file that it comes from.'),
    platform_id: id('The platform that it goes to.'),
    status: code('Where it stands.', noticeStatuses),
    ground: code('On which ground it rests (Article 16 of Regulation (EU) 2022/2065, or the platform’s terms).', noticeGrounds),
    withdraws_id: id('The notice that it takes back.', false),
    channel: code('How it was sent.', channels, false),
    created_at: moment('When it was drafted.'),
    sent_at: moment('When it was let go.', false),
    delivered_at: moment('When the platform’s system took it over.', false),
    updated_at: moment('When it last changed.'),
    listings: count('Listings in it.'),
    specimens: count('Specimens in it, at least.'),
  },
  list: (query, { organisationId, ...days }, after, limit) =>
    query
      .selectFrom('notice')
      .innerJoinLateral(
        ({ selectFrom }) =>
          selectFrom('notice_listing')
            .select(({ fn }) => [
              fn.countAll<number>().as('listings'),
              sql<number>`coalesce(sum(specimens), 0)::int`.as('specimens'),
            ])
            .whereRef('notice_id', '=', 'notice.id')
            .as('covered'),
        (join) => join.onTrue(),
      )
      .select(['id', 'case_id', 'platform_id', 'status', 'ground', 'withdraws_id', 'channel', 'created_at', 'sent_at'])
      .select(['delivered_at', 'updated_at', 'listings', 'specimens'])
      .where('organisation_id', '=', organisationId)
      .where('id', '>', after?.[0] ?? beforeAll)
      .where(withinDays('created_at', days))
      .orderBy('id')
      .limit(limit)
      .execute(),
  placeOf: ({ id }) => [id],
  toRecord: (row) => row,
})

/** Which listings a notice is about. */
export const noticeListingRecords = recordTable({
  name: 'notice-listings',
  title: 'Listings of notices',
  description: 'Which listings each notice is about, and how many specimens.',
  primaryKey: ['notice_id', 'listing_id'],
  foreignKeys: [names('notice_id', 'notices'), names('listing_id', 'listings')],
  fields: { notice_id: id('The notice.'), listing_id: id('The listing.'), specimens: count('Specimens, at least.') },
  list: (query, { organisationId, ...days }, after, limit) =>
    query
      .selectFrom('notice_listing')
      .innerJoin('notice', 'notice.id', 'notice_listing.notice_id')
      .select(['notice_id', 'listing_id', 'specimens'])
      .where('notice_listing.organisation_id', '=', organisationId)
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('notice_id', 'listing_id'), '>', tuple(after?.[0] ?? beforeAll, after?.[1] ?? beforeAll)),
      )
      .where(withinDays('notice.created_at', days))
      .orderBy('notice_id')
      .orderBy('listing_id')
      .limit(limit)
      .execute(),
  placeOf: ({ notice_id, listing_id }) => [notice_id, listing_id],
  toRecord: (row) => row,
})
