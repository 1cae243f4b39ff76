import { caseStatuses, decisions, eventKinds } from '@vigie/casework'
import { degradations, groups, products } from '@vigie/engine'
import { z } from 'zod'
import { caseLimits as limits } from '../case-limits.ts'
import { route } from '../route.ts'
import { screenedListing } from '../screened-listing.ts'
import { day, id, moment, pageOf, pageQuery } from '../wire-parts.ts'
import { listingContent } from './intake.ts'
import { reviewView } from './review-view.ts'

const count = z.int().nonnegative()
const person = z.object({
  person_id: id,
  name: z.string().nullable().meta({ description: 'null once the person is erased.' }),
})
const platform = z.object({ id, name: z.string() })

/** Where a case file stands, as every command on it answers. */
export const caseState = z.object({
  id,
  status: z.enum(caseStatuses),
  decision: z.enum(decisions).nullable(),
  listing_ids: z.array(id),
  assignee_ids: z.array(id),
})

const caseHead = z.object({
  id,
  status: z.enum(caseStatuses),
  decision: z.enum(decisions).nullable(),
  priority: z.number().meta({ description: '0 to 100: how pressing. An order of work, not a measure of guilt.' }),
  platform: platform.nullable(),
  opened_at: moment,
  updated_at: moment,
})

const caseLine = caseHead.extend({
  title: z
    .string()
    .nullable()
    .meta({ description: 'Of its first listing, as last seen; the first words of its text where it has no title.' }),
  listing_count: count,
  report_count: count,
  seen: z
    .object({
      verdict: z.enum(['flag', 'pass']),
      taxon: z.string().nullable(),
      product: z.enum(products).nullable(),
      specimens: count,
      specimens_stated: z.boolean().meta({ description: 'false: `specimens` stands for “at least so many”.' }),
      degraded: z.array(z.enum(degradations)),
    })
    .nullable()
    .meta({ description: "The engine's reading of the first listing's latest screening." }),
  assignees: z.array(person),
})

const caseScreening = z.object({
  verdict: z.enum(['flag', 'pass']),
  decision: z.enum(['allow', 'review', 'block']),
  score: z.number(),
  taxon: z.string().nullable(),
  product: z.enum(products).nullable(),
  specimens: count,
  degraded: z.array(z.enum(degradations)),
  as_of: day,
  screened_at: moment,
  result: screenedListing.nullable().meta({ description: 'The screened listing with its findings; null once it is erased.' }),
  named: z
    .array(z.object({ term: z.string(), taxon: z.string(), names: z.array(z.string()) }))
    .meta({ description: "Which taxa the terms of its findings stand for, with names in the reader's language." }),
  why_passed: z.string().nullable().meta({
    description: 'Why nothing was flagged, in a sentence; null where something was, or the ruleset is another by now.',
  }),
})

const caseListing = z.object({
  id,
  url: z.string().nullable(),
  external_id: z.string().nullable(),
  received_at: moment,
  last_seen_at: moment,
  version: z.object({
    id,
    number: z.int().positive(),
    received_at: moment,
    is_from_page: z.boolean().meta({ description: 'Nobody gave its words: Vigie read them on the page that it captured.' }),
    content: listingContent.nullable().meta({ description: 'null once it is erased.' }),
  }),
  screening: caseScreening.nullable(),
  capture_count: count,
  has_page: z.boolean().meta({ description: 'Its page is among the captures.' }),
})

const caseEvent = z.object({
  kind: z.enum(eventKinds),
  at: moment,
  by: z.enum(['person', 'key', 'public', 'system']),
  person: person.nullable(),
  facts: z.record(z.string(), z.unknown()).meta({ description: 'Ids, codes and counts.' }),
})

const caseView = caseHead.extend({
  round: z.int().positive().meta({ description: 'A case that is reopened begins a new one.' }),
  assignees: z.array(person.extend({ has_submitted: z.boolean() })),
  listings: z.array(caseListing),
  reports: z.object({ count, why: z.array(z.string()).meta({ description: 'What reporters wrote, newest first; never who.' }) }),
  reviews: z.array(reviewView),
  hidden_review_count: count.meta({ description: 'Reviews of others, shown once yours is submitted or the case is decided.' }),
  events: z.array(caseEvent),
  same_words_case_ids: z
    .array(id)
    .max(limits.same)
    .meta({ description: 'Other cases that wait or are being read, of which a listing says the very same; the newest.' }),
})

const caseParams = z.object({ caseId: id })
const queueFilter = {
  platform_id: id.optional(),
  product: z.enum(products).optional().meta({ description: "By the engine's reading." }),
  group: z.enum(groups).optional().meta({ description: "By the engine's reading." }),
}

export const caseRoutes = {
  listCases: route({
    method: 'GET',
    path: '/api/v1/cases',
    tag: 'cases',
    summary: 'The queue: cases by status, assignee, decision, platform and what they are about.',
    access: { deed: 'read-cases' },
    query: pageQuery.extend({
      ...queueFilter,
      status: z.enum(caseStatuses).optional(),
      decision: z.enum(decisions).optional(),
      assignee: z.union([z.literal('me'), id]).optional(),
      order: z.enum(['pressing', 'oldest']).default('pressing'),
    }),
    answer: pageOf(caseLine),
    refusals: [],
  }),
  countCases: route({
    method: 'GET',
    path: '/api/v1/case-counts',
    tag: 'cases',
    summary: 'How many cases wait, and how many whoever asks has.',
    access: { deed: 'read-cases' },
    query: z.object(queueFilter),
    answer: z.object({
      waiting: count.max(limits.counted).meta({ description: `Up to ${limits.counted}; more are not counted.` }),
      mine: count.max(limits.counted).meta({ description: 'The same; 0 for a program.' }),
    }),
    refusals: [],
  }),
  openCase: route({
    method: 'POST',
    path: '/api/v1/cases',
    tag: 'cases',
    summary: 'Open a case by hand, of one listing or of several on one platform.',
    access: { deed: 'review-case' },
    body: z.object({ listing_ids: z.array(id).min(1, 'must name a listing').max(100, 'must not name more than 100 listings') }),
    status: 201,
    answer: caseState,
    refusals: ['listing-not-found', 'platform-mismatch', 'case-exists'],
  }),
  nextCase: route({
    method: 'POST',
    path: '/api/v1/cases/next',
    tag: 'cases',
    summary: 'Take the most pressing case that waits. No two people are given the same; null when none waits.',
    access: { deed: 'review-case' },
    query: z.object(queueFilter),
    answer: z.object({ case: caseView.nullable() }),
    refusals: [],
  }),
  getCase: route({
    method: 'GET',
    path: '/api/v1/cases/{caseId}',
    tag: 'cases',
    summary: "A case with its listings, screenings, reports and history. Others' reviews are shown after one's own.",
    access: { deed: 'read-cases' },
    params: caseParams,
    answer: caseView,
    refusals: ['case-not-found'],
  }),
  assignCase: route({
    method: 'POST',
    path: '/api/v1/cases/{caseId}/assignees',
    tag: 'cases',
    summary: 'Take the case, or give it to a reviewer. Several may have it; each reads by themself.',
    access: { deed: 'assign-case' },
    params: caseParams,
    body: z.object({ person: z.union([z.literal('me'), id]) }),
    answer: caseState,
    refusals: ['case-not-found', 'case-not-assignable', 'not-a-reviewer'],
  }),
  releaseCase: route({
    method: 'DELETE',
    path: '/api/v1/cases/{caseId}/assignees/{person}',
    tag: 'cases',
    summary: 'Let go of the case, or take it from somebody. The last one to leave gives it back to the queue.',
    access: { deed: 'assign-case' },
    params: caseParams.extend({ person: z.union([z.literal('me'), id]) }),
    answer: caseState,
    refusals: ['case-not-found', 'case-not-assignable'],
  }),
  closeCase: route({
    method: 'POST',
    path: '/api/v1/cases/{caseId}/closing',
    tag: 'cases',
    summary: 'Close a case of which nothing more is to come.',
    access: { deed: 'decide-case' },
    params: caseParams,
    answer: caseState,
    refusals: ['case-not-found', 'case-not-closable'],
  }),
}
