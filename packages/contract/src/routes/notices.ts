import { noticeStatuses } from '@vigie/casework'
import { products } from '@vigie/engine'
import { z } from 'zod'
import { noticeLimits as limits } from '../notice-limits.ts'
import { route } from '../route.ts'
import { id, moment, pageOf, pageQuery, words } from '../wire-parts.ts'
import { noticeLine, noticeView, someStatuses } from './notice-view.ts'

const count = z.int().nonnegative()
const address = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
  .max(limits.address)

const noticeParams = z.object({ noticeId: id })
const send = { deed: 'send-notice' } as const

const groundChoice = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('illegal-content'),
    jurisdiction: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'must be a code of ISO 3166 such as "FR" or "US-CA", or "EU"'),
    rule: words(limits.name),
    title: words(limits.title),
    url: address,
    explanation: words(limits.explanation),
  }),
  z.object({
    kind: z.literal('against-terms'),
    clause_id: id,
    explanation: words(limits.explanation).optional().meta({ description: 'Left out: that the listings fall under the clause.' }),
  }),
])

const correction = z.object({
  listing_id: id,
  url: address.optional(),
  taxon: words(200).optional().meta({ description: 'Scientific name of the catalogue.' }),
  common_name: words(limits.name).nullable().optional().meta({ description: "In the notice's language." }),
  product: z.enum(products).optional(),
  specimens: z.int().min(1).max(1_000_000).optional(),
  struck: z
    .array(z.string().max(2000))
    .max(limits.quotes)
    .optional()
    .meta({ description: 'Quotes of the listing that stay in the draft and are not sent.' }),
})

const notFound = 'notice-not-found'

export const noticeRoutes = {
  listNotices: route({
    method: 'GET',
    path: '/api/v1/notices',
    tag: 'notices',
    summary: 'The notices of this organisation, newest first.',
    access: { deed: 'read-notices' },
    query: pageQuery.extend({
      status: someStatuses,
      platform_id: id.optional(),
      case_id: id.optional(),
    }),
    answer: pageOf(noticeLine),
    refusals: [],
  }),
  countNotices: route({
    method: 'GET',
    path: '/api/v1/notice-counts',
    tag: 'notices',
    summary: 'How many notices of this organisation stand in each status.',
    access: { deed: 'read-notices' },
    query: z.object({ platform_id: id.optional() }),
    answer: z.object({ counts: z.record(z.enum(noticeStatuses), count) }),
    refusals: [],
  }),
  listDigests: route({
    method: 'GET',
    path: '/api/v1/digests',
    tag: 'notices',
    summary: 'What waits for the next digest of each platform that is reached by one, and when it leaves.',
    access: { deed: 'read-notices' },
    query: pageQuery,
    answer: pageOf(
      z.object({
        platform: z.object({ id, name: z.string() }),
        notices: count,
        listings: count,
        leaves_at: moment.nullable().meta({ description: 'null while nothing waits.' }),
      }),
    ),
    refusals: [],
  }),
  getNotice: route({
    method: 'GET',
    path: '/api/v1/notices/{noticeId}',
    tag: 'notices',
    summary: 'What a notice says, what it lacks, and how it will look.',
    access: { deed: 'read-notices' },
    params: noticeParams,
    answer: noticeView,
    refusals: [notFound],
  }),
  editNotice: route({
    method: 'PATCH',
    path: '/api/v1/notices/{noticeId}',
    tag: 'notices',
    summary: 'Complete or correct a draft. Listings left out make a new draft in place of this one: the answer names it.',
    access: send,
    params: noticeParams,
    body: z.object({
      ground: groundChoice.optional(),
      reasons: words(limits.reasons).optional(),
      preserve_account: z.boolean().optional(),
      items: z.array(correction).max(limits.items).optional(),
      drop_listing_ids: z.array(id).max(limits.items).optional(),
    }),
    bodyLimit: 1024 * 1024,
    answer: noticeView,
    refusals: [notFound, 'notice-not-editable', 'notice-not-ready', 'not-of-this-notice', 'clause-not-found', 'taxon-unknown'],
  }),
  holdNotice: route({
    method: 'POST',
    path: '/api/v1/notices/{noticeId}/hold',
    tag: 'notices',
    summary: 'Let a notice go. It is held for a few seconds, in which it can be recalled, and then leaves.',
    access: send,
    params: noticeParams,
    body: z.object({
      in_good_faith: z
        .boolean()
        .default(false)
        .meta({ description: 'I believe in good faith that this notice is accurate and complete: Article 16(2)(d).' }),
    }),
    answer: noticeView,
    refusals: [notFound, 'notice-not-holdable', 'nothing-sent-in-observe', 'notice-not-ready', 'capture-missing'],
  }),
  recallNotice: route({
    method: 'POST',
    path: '/api/v1/notices/{noticeId}/recall',
    tag: 'notices',
    summary: 'Take a held notice back to the drafts.',
    access: send,
    params: noticeParams,
    answer: noticeView,
    refusals: [notFound, 'notice-not-recallable'],
  }),
  withdrawNotice: route({
    method: 'POST',
    path: '/api/v1/notices/{noticeId}/withdrawal',
    tag: 'notices',
    summary:
      'Withdraw a notice. One that was sent is taken back by a notice of its own, which is held and leaves like any other.',
    access: { deed: 'withdraw-notice' },
    params: noticeParams,
    body: z.object({ reasons: words(limits.reasons) }),
    answer: z.object({ notice: noticeView, withdrawal: noticeView.nullable() }),
    refusals: [notFound, 'notice-not-withdrawable', 'nothing-sent-in-observe'],
  }),
  replayNotice: route({
    method: 'POST',
    path: '/api/v1/notices/{noticeId}/replay',
    tag: 'notices',
    summary: 'Try again to deliver a notice of which every try failed.',
    access: { deed: 'replay-notice' },
    params: noticeParams,
    answer: noticeView,
    refusals: [notFound, 'notice-not-replayable', 'nothing-sent-in-observe'],
  }),
  getHandover: route({
    method: 'GET',
    path: '/api/v1/notices/{noticeId}/handover',
    tag: 'notices',
    summary: "What a person copies into a platform's form, or hands over in another way, with the link to answer.",
    access: send,
    params: noticeParams,
    answer: z.object({
      channel: z.enum(['form', 'none']),
      address: z.string().nullable().meta({ description: 'Where the form is.' }),
      fields: z.array(z.object({ key: z.string(), label: z.string(), value: z.string(), long: z.boolean() })),
      subject: z.string(),
      text: z.string(),
    }),
    refusals: [notFound, 'notice-not-by-hand'],
  }),
  recordTicket: route({
    method: 'POST',
    path: '/api/v1/notices/{noticeId}/ticket',
    tag: 'notices',
    summary: "Record that a notice was entered into the platform's form, and the number that the form gave.",
    access: send,
    params: noticeParams,
    body: z.object({ ticket: words(200) }),
    answer: noticeView,
    refusals: [notFound, 'notice-not-by-hand'],
  }),
  recordHandover: route({
    method: 'POST',
    path: '/api/v1/notices/{noticeId}/handover',
    tag: 'notices',
    summary: 'Record how and when a notice was handed over to a platform that is reached in no other way.',
    access: send,
    params: noticeParams,
    body: z.object({
      how: words(300).meta({ description: 'By post, by telephone …; no names of people.' }),
      at: moment.optional().meta({ description: 'Left out: now. Not later than now.' }),
    }),
    answer: noticeView,
    refusals: [notFound, 'notice-not-by-hand'],
  }),
  listDeliveries: route({
    method: 'GET',
    path: '/api/v1/notices/{noticeId}/deliveries',
    tag: 'notices',
    summary: 'Each try to deliver a notice, the first one first.',
    access: { deed: 'read-notices' },
    params: noticeParams,
    query: pageQuery,
    answer: pageOf(z.object({ number: z.int().positive(), tried_at: moment, accepted: z.boolean(), response: z.string() })),
    refusals: [notFound],
  }),
  sendDigest: route({
    method: 'POST',
    path: '/api/v1/platforms/{platformId}/digest',
    tag: 'notices',
    summary: 'Send what waits for the platform’s digest now, instead of at 06:00 UTC.',
    access: send,
    params: z.object({ platformId: id }),
    status: 202,
    answer: z.object({ waiting: count }),
    refusals: ['platform-not-found', 'nothing-sent-in-observe'],
  }),
}
