import { outcomes, verificationResults, verificationSteps } from '@vigie/casework'
import { z } from 'zod'
import { route } from '../route.ts'
import { id, moment, pageOf, pageQuery } from '../wire-parts.ts'

const count = z.int().nonnegative()

/** Codes and numbers on which a look's result rests; no word of the page. */
const grounds = z.object({
  status: z.int().optional().meta({ description: 'HTTP status of the last answer.' }),
  redirected_to: z.enum(['same', 'home', 'login', 'other']).optional(),
  language: z.string().optional().meta({ description: 'BCP 47 of the words that say it is gone.' }),
  rehearsal: z.boolean().optional().meta({ description: 'Nothing was asked: Vigie only rehearses.' }),
  marks: z.array(z.string()),
})

const verificationView = z.object({
  id,
  notice_id: id,
  case_id: id,
  platform: z.object({ id, name: z.string() }),
  listing: z.object({ id, url: z.string().nullable() }),
  step: z.enum(verificationSteps),
  due_at: moment,
  looked_at: moment,
  looked_by: z.enum(['machine', 'person']),
  result: z.enum(verificationResults),
  grounds,
  confirmed_at: moment.nullable(),
  confirmation_agrees: z.boolean().nullable(),
  outcome: z.enum(outcomes).nullable().meta({ description: 'What the platform last said.' }),
  contradicts: z.boolean().meta({ description: 'The platform says that it is gone, and a later look finds it there.' }),
})

const verify = { deed: 'verify-removal' } as const
const result = z.enum(verificationResults).exclude(['presumed-gone', 'robots-refused'])

const removalRate = z.object({
  platform: z.object({ id, name: z.string() }),
  listings_noticed: count,
  said_removed: count.meta({ description: 'Of these, the platform last said: removed, or the seller suspended.' }),
  verified: z
    .object({ gone: count, presumed_gone: count, still_up: count, changed: count, unverifiable: count, not_looked_yet: count })
    .meta({ description: 'What the latest look at each listing found. The parts add up to the listings noticed.' }),
  contradictions: count.meta({ description: 'Said to be removed, and found there afterwards.' }),
  gone_share: z.number().nullable().meta({ description: 'Gone among the listings looked at; null where none was.' }),
  unverifiable_share: z
    .number()
    .nullable()
    .meta({ description: 'Of the listings looked at, those of which the look says nothing. No rate is read without it.' }),
  confirmations: count.meta({ description: 'Looks of the machine that found a listing gone and that a person confirmed.' }),
  confirmations_needed: count.meta({ description: 'From so many on, the machine’s "gone" counts as gone, not as presumed.' }),
})

export const verificationRoutes = {
  listVerifications: route({
    method: 'GET',
    path: '/api/v1/verifications',
    tag: 'verification',
    summary: 'Looks at listings that were noticed, the oldest first.',
    access: verify,
    query: pageQuery.extend({
      show: z.enum(['waiting', 'contradictions', 'unverifiable', 'all']).default('waiting').meta({
        description:
          '`waiting`: the machine found something and no person has confirmed it. `contradictions`: the platform says it is gone, and it is there. `unverifiable`: the machine could not tell.',
      }),
      platform_id: id.optional(),
      listing_id: id.optional(),
      notice_id: id.optional(),
    }),
    answer: pageOf(verificationView),
    refusals: [],
  }),
  confirmVerification: route({
    method: 'POST',
    path: '/api/v1/verifications/{verificationId}/confirmation',
    tag: 'verification',
    summary: 'Say whether the machine saw right. Whoever disagrees says what is there.',
    access: verify,
    params: z.object({ verificationId: id }),
    body: z
      .object({ agrees: z.boolean(), result: result.optional() })
      .refine(({ agrees, result }) => agrees || result !== undefined, {
        message: 'must say what is there',
        path: ['result'],
      })
      .refine(({ agrees, result }) => !agrees || result === undefined, {
        message: 'must be left out by whoever agrees',
        path: ['result'],
      }),
    answer: verificationView,
    refusals: ['verification-not-found', 'not-looked-yet', 'already-confirmed'],
  }),
  recordLook: route({
    method: 'POST',
    path: '/api/v1/listings/{listingId}/looks',
    tag: 'verification',
    summary: 'Record what you saw at a listing’s address just now. It counts instead of the machine’s look of this step.',
    access: verify,
    params: z.object({ listingId: id }),
    body: z.object({ result }),
    status: 201,
    answer: verificationView,
    refusals: ['listing-not-found', 'nothing-to-verify'],
  }),
  listRemovalRates: route({
    method: 'GET',
    path: '/api/v1/removal-rates',
    tag: 'verification',
    summary:
      'By platform: what was noticed, what the platform says it removed, what was seen, and how much could not be checked.',
    access: { deed: 'read-statistics' },
    query: pageQuery,
    answer: pageOf(removalRate),
    refusals: [],
  }),
}
