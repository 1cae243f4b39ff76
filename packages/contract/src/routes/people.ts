import { z } from 'zod'
import { listingLimits } from '../listing-limits.ts'
import { route } from '../route.ts'
import { id, moment, pageOf, pageQuery, words } from '../wire-parts.ts'

const handle = words(listingLimits.name).meta({ description: 'The name under which the account sells on this platform.' })
const reason = words(2000).refine((text) => text.length >= 3, 'must say why, in three characters or more')

/** About whom something is asked. */
const subject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('seller'),
    platform_id: id,
    handle,
    listing_ids: z
      .array(id)
      .max(1000)
      .default([])
      .meta({ description: 'Listings that came without a handle and are this seller’s all the same.' }),
  }),
  z.object({ kind: z.literal('reporter'), receipt: words(200) }),
  z.object({ kind: z.literal('member'), person_id: id }),
])

const subjectKind = z.enum(['seller', 'reporter', 'member'])
const erasureView = z.object({
  id,
  kind: subjectKind,
  asked_at: moment,
  erased_at: moment.nullable().meta({ description: 'When it was emptied; null while it waits.' }),
  done_at: moment.nullable().meta({ description: 'When it was looked through once more.' }),
  row_count: z.int().nonnegative(),
})

const holdView = z.object({
  id,
  kind: z.enum(['case', 'listing', 'seller']),
  subject_id: id
    .nullable()
    .meta({ description: 'The case or the listing; null for a seller, who is kept as a keyed hash only.' }),
  reason: z.string(),
  placed_at: moment,
  lifted_at: moment.nullable(),
})

/** Why a table is kept, in the words of docs/data-protection.md. */
const purposeView = z.object({
  table: z.string(),
  columns: z.string(),
  purpose: z.string(),
  legal_basis: z.string(),
  retention: z.string(),
})

export const peopleRoutes = {
  askErasure: route({
    method: 'POST',
    path: '/api/v1/erasures',
    tag: 'people',
    summary: 'Erase what is stored about a person. Counts and codes stay; figures do not change.',
    access: { deed: 'erase-person' },
    body: subject,
    status: 202,
    answer: erasureView,
    refusals: ['person-not-found', 'held-by-law', 'platform-not-found', 'listing-not-found', 'last-admin'],
  }),
  listErasures: route({
    method: 'GET',
    path: '/api/v1/erasures',
    tag: 'people',
    summary: 'Erasures asked for, newest first: when and how much, never whom.',
    access: { deed: 'erase-person' },
    query: pageQuery,
    answer: pageOf(erasureView),
    refusals: [],
  }),
  placeHold: route({
    method: 'POST',
    path: '/api/v1/holds',
    tag: 'people',
    summary: 'Keep a case, a listing or a seller from being erased while an authority may ask for it.',
    access: { deed: 'hold-records' },
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('case'), case_id: id, reason }),
      z.object({ kind: z.literal('listing'), listing_id: id, reason }),
      z.object({ kind: z.literal('seller'), platform_id: id, handle, reason }),
    ]),
    status: 201,
    answer: holdView,
    refusals: ['case-not-found', 'listing-not-found', 'platform-not-found'],
  }),
  listHolds: route({
    method: 'GET',
    path: '/api/v1/holds',
    tag: 'people',
    summary: 'Legal holds, newest first, lifted ones included.',
    access: { deed: 'hold-records' },
    query: pageQuery,
    answer: pageOf(holdView),
    refusals: [],
  }),
  liftHold: route({
    method: 'DELETE',
    path: '/api/v1/holds/{holdId}',
    tag: 'people',
    summary: 'Lift a legal hold. Once more changes nothing.',
    access: { deed: 'hold-records' },
    params: z.object({ holdId: id }),
    answer: holdView,
    refusals: ['hold-not-found'],
  }),
  exportSubject: route({
    method: 'POST',
    path: '/api/v1/subject-exports',
    tag: 'people',
    summary: 'All that is stored about a person, with why and how long. What it would tell about others is left out.',
    access: { deed: 'export-person' },
    body: z.object({
      subject,
      after: z.string().max(200).optional().meta({ description: '`next` of the part before; left out, the first part.' }),
    }),
    answer: z.object({
      generated_at: moment,
      organisation_id: id,
      kind: subjectKind,
      records: z.record(z.string(), z.unknown()).meta({ description: 'By what they are: listings, reports, account …' }),
      next: z.string().nullable(),
      withheld: z.array(z.object({ en: z.string(), fr: z.string() })).meta({ description: 'What is left out, and why.' }),
      purposes: z.array(purposeView),
    }),
    refusals: ['person-not-found', 'platform-not-found', 'listing-not-found'],
  }),
}
