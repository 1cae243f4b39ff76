import { reportSources } from '@vigie/casework'
import { z } from 'zod'
import { listingLimits } from '../listing-limits.ts'
import { route } from '../route.ts'
import { id, moment, pageOf, pageQuery, words } from '../wire-parts.ts'

const inputProblem = z.object({
  pointer: z.string().meta({ description: 'JSON Pointer (RFC 6901) into the listing; empty: the listing as a whole.' }),
  problem: z.string(),
})

/** What became of one listing of a request. */
const receivedItem = z.object({
  index: z.int().nonnegative().meta({ description: 'Place in the request, from 0.' }),
  status: z.enum(['received', 'seen-again', 'new-version', 'refused']),
  listing_id: id.nullable(),
  version_id: id.nullable(),
  code: z
    .enum(['listing-malformed', 'listing-empty', 'platform-mismatch'])
    .nullable()
    .meta({ description: 'Why it was refused.' }),
  problems: z.array(inputProblem),
  ignored: z.array(inputProblem).meta({ description: 'What was left out because it could not be read; the rest is stored.' }),
})

/** A listing's words and figures as they came, without address and seller. */
export const listingContent = z.object({
  id: z.string().optional(),
  platform: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  price: z.number().optional(),
  currency: z.string().optional(),
  country: z.string().optional(),
  category: z.string().optional(),
  published_at: z.string().optional(),
  images: z.array(z.string()).optional(),
})

const listingLine = z.object({
  id,
  platform_id: id.nullable(),
  url: z.string().nullable(),
  external_id: z.string().nullable(),
  title: z.string().nullable(),
  received_at: moment,
  last_seen_at: moment,
  latest_version_id: id,
})

const listingVersion = z.object({
  id,
  number: z.int().positive(),
  content: listingContent.nullable().meta({ description: 'null once it has been erased.' }),
  ignored: z.array(inputProblem),
  received_at: moment,
  received_from: z.string(),
})

const reportLine = z.object({
  id,
  listing_id: id,
  url: z.string().nullable(),
  source: z.enum(reportSources),
  status: z.enum(['received', 'merged', 'dismissed']),
  why: z.string().nullable(),
  received_at: moment,
})

/** Nobody types a megabyte into a form; what a program copies has its place in POST /api/v1/listings. */
const mostCopied = 50_000

export const intakeRoutes = {
  submitListings: route({
    method: 'POST',
    path: '/api/v1/listings',
    tag: 'listings',
    summary:
      'Submit one listing, or up to 1,000 as {"listings": […]}. Each is answered on its own, once all are stored: ' +
      '201; 200 when nothing was new; 422 when none could be taken. Takes an Idempotency-Key.',
    access: { deed: 'submit-listing' },
    body: z
      .looseObject({
        listings: z
          .array(z.unknown(), 'must be a list of listings')
          .min(1, 'must not be empty')
          .max(1_000, 'must not have more than 1000 entries')
          .optional(),
      })
      .meta({ description: 'One listing (listing-input.schema.json), or {"listings": […]}.' }),
    bodyLimit: 8 * 1024 * 1024,
    status: 201,
    answer: z.object({ items: z.array(receivedItem) }),
    refusals: ['key-reused', 'still-at-it'],
  }),
  listListings: route({
    method: 'GET',
    path: '/api/v1/listings',
    tag: 'listings',
    summary: 'The listings, newest first.',
    access: { deed: 'read-listings' },
    query: pageQuery.extend({ platform_id: id.optional() }),
    answer: pageOf(listingLine),
    refusals: [],
  }),
  getListing: route({
    method: 'GET',
    path: '/api/v1/listings/{listingId}',
    tag: 'listings',
    summary: 'A listing with its versions, newest first.',
    access: { deed: 'read-listings' },
    params: z.object({ listingId: id }),
    answer: listingLine.extend({ erased_at: moment.nullable(), versions: z.array(listingVersion) }),
    refusals: ['listing-not-found'],
  }),
  receiveReport: route({
    method: 'POST',
    path: '/api/v1/reports',
    tag: 'reports',
    summary:
      'Report a listing by its address. Open to everybody; nothing about the reporter is stored. Takes an Idempotency-Key.',
    access: 'public',
    body: z.object({
      url: words(listingLimits.address),
      why: words(4_000),
      locale: z.enum(['en', 'fr']).optional().meta({ description: 'Left out, it is read from Accept-Language.' }),
      title: z.string().max(listingLimits.title).optional().meta({ description: 'Copied from the listing.' }),
      description: z.string().max(mostCopied).optional().meta({ description: 'Copied from the listing.' }),
    }),
    bodyLimit: 512 * 1024,
    status: 201,
    answer: z.object({
      report_id: id,
      receipt: z
        .string()
        .nullable()
        .meta({ description: 'Follows the report without an account. Shown once; null for members.' }),
      already_reported: z.boolean(),
    }),
    refusals: ['url-unreadable', 'platform-mismatch', 'not-allowed', 'reports-not-taken', 'key-reused', 'still-at-it'],
  }),
  listOwnReports: route({
    method: 'GET',
    path: '/api/v1/reports/mine',
    tag: 'reports',
    summary: 'My own reports, newest first.',
    access: { deed: 'read-own-reports' },
    query: pageQuery,
    answer: pageOf(reportLine),
    refusals: [],
  }),
}
