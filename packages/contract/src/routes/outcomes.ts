import { answerSources, noticeStatuses, outcomes, receivedParts, verificationResults } from '@vigie/casework'
import { z } from 'zod'
import { route } from '../route.ts'
import { day, id, moment, pageOf, pageQuery, words } from '../wire-parts.ts'
import { noticeLine, someStatuses } from './notice-view.ts'

import {
  answered,
  link,
  noteMaximum,
  noticeParams,
  outcomesGiven,
  outcomeView,
  receivedLine,
  receivedNotice,
  sheet,
  sheetLimit,
  sheetReport,
  sheetType,
} from './outcome-view.ts'

const answering = ['notice-not-answerable', 'not-of-this-notice', 'reason-missing', 'answered-meanwhile'] as const
const receives = { deed: 'read-notices-received' } as const
const answers = { deed: 'answer-notice' } as const

export const outcomeRoutes = {
  lookAtLink: route({
    method: 'POST',
    path: '/api/v1/answers/look',
    tag: 'outcomes',
    summary: 'The notice that an answer link stands for. The link is in the body, so that no log of addresses holds it.',
    access: 'bearer-of-secret',
    body: z.object({ link }),
    answer: receivedNotice,
    refusals: ['link-unusable'],
  }),
  answerByLink: route({
    method: 'POST',
    path: '/api/v1/answers',
    tag: 'outcomes',
    summary: 'Say what was done about the listings of a notice, by its answer link. The same answer once more changes nothing.',
    access: 'bearer-of-secret',
    body: z.object({ link, outcomes: outcomesGiven }),
    bodyLimit: 1024 * 1024,
    answer: answered,
    refusals: ['link-unusable', ...answering],
  }),
  listReceivedNotices: route({
    method: 'GET',
    path: '/api/v1/received-notices',
    tag: 'outcomes',
    summary: 'The notices that your platform has received, newest first or what is to be answered first.',
    access: receives,
    query: pageQuery.extend({
      status: someStatuses,
      part: z.enum(receivedParts).optional().meta({
        description:
          'What waits for your answer, for the sender’s, is answered, or is withdrawn; a withdrawal stands with the last.',
      }),
      order: z.enum(['newest', 'urgent']).default('newest').meta({
        description: '`urgent`: what is to be answered first; last of all what has not arrived, and so waits for nobody yet.',
      }),
      q: words(500).optional().meta({
        description: 'How the number of a notice, or the number or address of a listing in it, begins.',
      }),
    }),
    answer: pageOf(receivedLine),
    refusals: [],
  }),
  countReceivedNotices: route({
    method: 'GET',
    path: '/api/v1/received-notice-counts',
    tag: 'outcomes',
    summary: 'How many notices that your platform has received stand in each part of its inbox.',
    access: receives,
    answer: z.object({
      counts: z.record(z.enum(receivedParts), z.int().nonnegative()),
      by_digest: z
        .boolean()
        .meta({ description: 'Some of them came in a digest, whose sheet can be filled in and handed back.' }),
    }),
    refusals: [],
  }),
  getReceivedNotice: route({
    method: 'GET',
    path: '/api/v1/received-notices/{noticeId}',
    tag: 'outcomes',
    summary: 'A notice that your platform has received, with what was answered.',
    access: receives,
    params: noticeParams,
    answer: receivedNotice,
    refusals: ['notice-not-found'],
  }),
  acknowledgeNotice: route({
    method: 'POST',
    path: '/api/v1/received-notices/{noticeId}/acknowledgement',
    tag: 'outcomes',
    summary: 'Confirm that you have a notice (Article 16(4) of the Digital Services Act). Once more changes nothing.',
    access: answers,
    params: noticeParams,
    answer: z.object({ notice_id: id, status: z.enum(noticeStatuses) }),
    refusals: ['notice-not-found', 'notice-not-answerable'],
  }),
  answerNotice: route({
    method: 'POST',
    path: '/api/v1/received-notices/{noticeId}/outcomes',
    tag: 'outcomes',
    summary: 'Say what was done about the listings of a notice. All are recorded or none; the last answer counts.',
    access: answers,
    params: noticeParams,
    body: z.object({ outcomes: outcomesGiven }),
    bodyLimit: 1024 * 1024,
    answer: answered,
    refusals: ['notice-not-found', ...answering],
  }),
  answerByDigest: route({
    method: 'POST',
    path: '/api/v1/received-notices/digests',
    tag: 'outcomes',
    summary: 'Answer by the sheet of a digest, filled in. Good rows are recorded, the others are listed.',
    access: answers,
    body: sheet,
    consumes: sheetType,
    bodyLimit: sheetLimit,
    answer: sheetReport,
    refusals: ['sheet-unreadable'],
  }),
  recordDigest: route({
    method: 'POST',
    path: '/api/v1/digests',
    tag: 'outcomes',
    summary:
      'Take in the sheet of a digest that a platform filled in and sent back. Good rows are recorded, the others are listed.',
    access: { deed: 'record-outcome' },
    body: sheet,
    consumes: sheetType,
    bodyLimit: sheetLimit,
    answer: sheetReport,
    refusals: ['sheet-unreadable'],
  }),
  recordOutcomes: route({
    method: 'POST',
    path: '/api/v1/notices/{noticeId}/outcomes',
    tag: 'outcomes',
    summary:
      'Enter by hand what a platform answered that has no other way. It counts until the platform answers itself, and never in its place.',
    access: { deed: 'record-outcome' },
    params: noticeParams,
    body: z.object({
      source: z.enum(answerSources).nullable().default(null).meta({ description: 'Where the answer comes from.' }),
      outcomes: outcomesGiven,
    }),
    bodyLimit: 1024 * 1024,
    answer: answered,
    refusals: ['notice-not-found', ...answering, 'platform-answered'],
  }),
  listAnsweredNotices: route({
    method: 'GET',
    path: '/api/v1/answered-notices',
    tag: 'outcomes',
    summary: 'The notices of this organisation that were answered, newest first, with the answers and what was seen since.',
    access: { deed: 'read-notices' },
    query: pageQuery.extend({
      platform_id: id.optional(),
      show: z.enum(['all', 'still-there']).default('all').meta({
        description: '`still-there`: those of which a listing is said to be gone, and the latest look finds it there.',
      }),
    }),
    answer: pageOf(
      noticeLine.extend({
        answers: z
          .array(z.object({ action: z.enum(outcomes), listings: z.int().positive() }))
          .meta({ description: 'What counts, of how many listings.' }),
        last_look: z.object({ result: z.enum(verificationResults), looked_at: moment }).nullable(),
        still_there: z.int().nonnegative().meta({ description: 'Listings said to be gone that the latest look finds there.' }),
      }),
    ),
    refusals: [],
  }),
  takeAnswerBack: route({
    method: 'DELETE',
    path: '/api/v1/notices/{noticeId}/outcomes/{outcomeId}',
    tag: 'outcomes',
    summary: 'Take back an answer that was entered by hand. What was entered before it counts again.',
    access: { deed: 'record-outcome' },
    params: noticeParams.extend({ outcomeId: id }),
    answer: answered,
    refusals: ['notice-not-found', 'outcome-not-found', 'notice-not-answerable'],
  }),
  replyToPlatform: route({
    method: 'POST',
    path: '/api/v1/notices/{noticeId}/replies',
    tag: 'outcomes',
    summary:
      'Reply to what the platform asked about a notice. It stands in the platform’s inbox and behind the link of the notice; the days to answer count anew.',
    access: { deed: 'reply-to-platform' },
    params: noticeParams,
    body: z.object({ words: words(noteMaximum) }),
    answer: z.object({ notice_id: id, status: z.enum(noticeStatuses), answer_by: day }),
    refusals: ['notice-not-found', 'nothing-asked', 'nothing-sent-in-observe'],
  }),
  listOutcomes: route({
    method: 'GET',
    path: '/api/v1/notices/{noticeId}/outcomes',
    tag: 'outcomes',
    summary: 'Everything that was answered to a notice, newest first; of each listing the newest counts.',
    access: { deed: 'read-notices' },
    params: noticeParams,
    query: pageQuery,
    answer: pageOf(
      outcomeView.extend({
        listing_id: id,
        source: z.enum(answerSources).nullable().meta({ description: 'Of an answer entered by hand: where it comes from.' }),
        entered_by: z
          .object({ person_id: id, name: z.string().nullable() })
          .nullable()
          .meta({ description: 'Who entered it by hand; never told to the platform.' }),
        taken_back_at: moment.nullable().meta({ description: 'From then on it counts no longer.' }),
      }),
    ),
    refusals: ['notice-not-found'],
  }),
}
