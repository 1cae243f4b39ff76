import { groups, ranks } from '@vigie/engine'
import { z } from 'zod'
import { route } from '../route.ts'
import { screenedListing } from '../screened-listing.ts'
import { day, id, moment, pageOf, pageQuery, words } from '../wire-parts.ts'

const screening = z.object({
  id,
  version_id: id,
  verdict: z.enum(['flag', 'pass']),
  decision: z.enum(['allow', 'review', 'block']),
  score: z.number(),
  taxon: z.string().nullable(),
  product: z.string().nullable(),
  specimens: z.int().nonnegative(),
  degraded: z.array(z.string()),
  ruleset: z.string(),
  as_of: day,
  screened_at: moment,
  result: screenedListing.nullable().meta({
    description: 'The whole verdict; null once it has been erased. Code words are left out for whoever may not read them.',
  }),
})

export const screeningRoutes = {
  listScreenings: route({
    method: 'GET',
    path: '/api/v1/listings/{listingId}/screenings',
    tag: 'screenings',
    summary: 'What the engine said of a listing’s versions, newest first.',
    access: { deed: 'read-listings' },
    params: z.object({ listingId: id }),
    query: pageQuery,
    answer: pageOf(screening),
    refusals: ['listing-not-found'],
  }),
  listTaxa: route({
    method: 'GET',
    path: '/api/v1/taxa',
    tag: 'screenings',
    summary:
      'The taxa of the catalogue by part of a scientific name or of a name in any of its languages, best first. ' +
      'Names are answered in the language of Accept-Language.',
    access: { deed: 'read-listings' },
    query: z.object({ search: words(100), limit: z.coerce.number().int().min(1).max(50).default(12) }),
    answer: z.object({
      items: z.array(
        z.object({
          taxon: z.string().meta({ description: 'Scientific name.' }),
          rank: z.enum(ranks),
          group: z.enum(groups),
          names: z.array(z.string()).meta({ description: 'What it is called; empty where the catalogue has no name.' }),
        }),
      ),
    }),
    refusals: [],
  }),
}
