import { degradations, products } from '@vigie/engine'
import { publishedHost } from './published-host.ts'
import { beforeAll, code, count, id, moment, names, recordTable } from './record-table.ts'
import { withinDays } from './within-days.ts'

/** Listings, each with what its latest screening found. */
export const listingRecords = recordTable({
  name: 'listings',
  title: 'Listings',
  description:
    'Listings that came in, by the day on which they first did, with the latest screening of what they say now. Neither seller nor text nor address: of the address only the host, cut to the platform’s own or to the registered name. A seller may have registered a name: look through the hosts without a platform before you publish them.',
  primaryKey: ['id'],
  foreignKeys: [names('platform_id', 'platforms')],
  fields: {
    id: id('The listing.'),
    platform_id: id('Its platform, where that is known.', false),
    host: { type: 'string', description: 'Host of its address.' },
    received_at: moment('When it first came in.'),
    last_seen_at: moment('When it last came in.'),
    versions: count('How many different texts of it came in.'),
    is_erased: { type: 'boolean', description: 'Whether it was emptied because its seller asked for it.', required: true },
    screened_at: moment('When it was screened; empty while it was not, and so are the columns that follow.', false),
    verdict: code('Whether it appears to offer a specimen, lawful or not. A reason to look, no proof.', ['flag', 'pass'], false),
    decision: code('What the policy says of it.', ['allow', 'review', 'block'], false),
    score: { type: 'number', description: 'From 0 to 100, as the engine weighs it. No probability.' },
    taxon: { type: 'string', description: 'Scientific name of the highest taxon that the text supports.' },
    product: code('In which form it is offered.', products, false),
    specimens: count('How many are offered, at least.', false),
    degraded: { type: 'list', description: `What could not be evaluated: ${degradations.join(', ')}.` },
    ruleset: { type: 'string', description: 'Which ruleset judged it.' },
    as_of: { type: 'date', description: 'Of which day the lists of protected taxa were.' },
  },
  list: (query, { organisationId, ...days }, after, limit) =>
    query
      .selectFrom('listing')
      .leftJoin('platform', 'platform.id', 'listing.platform_id')
      .leftJoinLateral(
        ({ selectFrom }) =>
          selectFrom('screening')
            .select([
              'screened_at',
              'verdict',
              'decision',
              'score',
              'taxon',
              'product',
              'specimens',
              'degraded',
              'ruleset',
              'as_of',
            ])
            .whereRef('screening.version_id', '=', 'listing.latest_version_id')
            .orderBy('screening.id', 'desc')
            .limit(1)
            .as('screening'),
        (join) => join.onTrue(),
      )
      .select(['listing.id', 'listing.platform_id', 'listing.identity', 'platform.hosts', 'listing.received_at', 'last_seen_at'])
      .select([
        'erased_at',
        'screened_at',
        'verdict',
        'decision',
        'score',
        'taxon',
        'product',
        'specimens',
        'degraded',
        'ruleset',
        'as_of',
      ])
      .select(({ selectFrom }) =>
        selectFrom('listing_version')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('listing_version.listing_id', '=', 'listing.id')
          .as('versions'),
      )
      .where('listing.organisation_id', '=', organisationId)
      .where('listing.id', '>', after?.[0] ?? beforeAll)
      .where(withinDays('listing.received_at', days))
      .orderBy('listing.id')
      .limit(limit)
      .execute(),
  placeOf: ({ id }) => [id],
  toRecord: ({ identity, hosts, erased_at, ...row }) => ({
    ...row,
    host: publishedHost(identity, hosts ?? []),
    is_erased: erased_at !== null,
  }),
})
