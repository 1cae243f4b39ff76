import { keptReasons, noticeGrounds, noticeStatuses, outcomes, outcomeWays } from '@vigie/casework'
import { z } from 'zod'
import { route } from '../route.ts'
import { day, id, moment, pageOf, pageQuery, words } from '../wire-parts.ts'
import { noticeAbout, noticeSays, someStatuses } from './notice-view.ts'

/** Secrets are longer than this only when they are none of ours. */
const link = z.string().min(1).max(200).meta({ description: 'The last part of the link that the notice names.' })

const noteMaximum = 4000
/** What one request may hold. Notices have at most 1,000 listings. */
const mostOutcomes = 1000

const outcomeGiven = z.object({
  listing_id: id,
  action: z.enum(outcomes),
  reason: z.enum(keptReasons).nullable().default(null).meta({ description: 'Why it was kept; needed for `kept`.' }),
  note: words(noteMaximum).nullable().default(null),
})
const outcomesGiven = z
  .array(outcomeGiven)
  .min(1, 'must name at least one listing')
  .max(mostOutcomes, `must not have more than ${mostOutcomes} entries`)
  .refine((given) => new Set(given.map((each) => each.listing_id)).size === given.length, 'must name each listing once')

const outcomeView = z.object({
  action: z.enum(outcomes),
  reason: z.enum(keptReasons).nullable(),
  note: z.string().nullable(),
  way: z.enum(outcomeWays).meta({ description: 'How it reached us.' }),
  recorded_at: moment,
})

/** A notice in the list of whoever received it. */
const receivedLine = z.object({
  id,
  status: z.enum(noticeStatuses),
  ground: z.enum(noticeGrounds),
  withdraws_id: id.nullable().meta({ description: 'Of a withdrawal: the notice that it takes back.' }),
  notifier: z.string().meta({ description: 'The organisation that sent it.' }),
  platform: z.string().meta({ description: 'The platform that it was sent to, of those of your company.' }),
  about: noticeAbout,
  listing_count: z.int().nonnegative(),
  sent_at: moment,
  answer_by: day.nullable().meta({ description: 'The day by which an answer is asked; null for a withdrawal.' }),
})

/** A notice as whoever received it may see it: what it says, and what was answered. Never who wrote it. */
const receivedNotice = receivedLine.extend({
  locale: noticeSays.shape.locale,
  because: noticeSays.shape.ground,
  reasons: noticeSays.shape.reasons,
  contact: noticeSays.shape.notifier,
  trusted_flagger: noticeSays.shape.trusted_flagger,
  preserve_account: noticeSays.shape.preserve_account,
  items: z.array(
    noticeSays.shape.items.element.extend({ outcome: outcomeView.nullable().meta({ description: 'The latest answer.' }) }),
  ),
})

const noticeParams = z.object({ noticeId: id })
const answered = z.object({
  notice_id: id,
  status: z.enum(noticeStatuses),
  outcomes: z.array(outcomeView.extend({ listing_id: id })).meta({ description: 'The latest answer about each listing.' }),
})

const sheetLimit = 5 * 1024 * 1024
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const sheet = z.instanceof(Uint8Array, { message: 'must be a sheet (XLSX)' }).meta({ description: 'The bytes of the XLSX file.' })
const sheetReport = z.object({
  recorded: z
    .int()
    .nonnegative()
    .meta({ description: 'Rows that were recorded; the same answer once more is not recorded again.' }),
  unchanged: z.int().nonnegative().meta({ description: 'Rows whose answer had been recorded before.' }),
  unanswered: z.int().nonnegative().meta({ description: 'Rows without an outcome.' }),
  problems: z.array(
    z.object({
      code: z.string(),
      sheet: z.int().nullable(),
      row: z.int().nullable(),
      cell: z.string().nullable(),
      found: z.string().nullable().meta({ description: 'The word met, shortened.' }),
    }),
  ),
})

const answering = ['notice-not-answerable', 'not-of-this-notice', 'reason-missing'] as const
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
    summary: 'The notices that your platform has received, newest first.',
    access: receives,
    query: pageQuery.extend({ status: someStatuses }),
    answer: pageOf(receivedLine),
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
    summary: 'Enter by hand what a platform answered that has no other way.',
    access: { deed: 'record-outcome' },
    params: noticeParams,
    body: z.object({ outcomes: outcomesGiven }),
    bodyLimit: 1024 * 1024,
    answer: answered,
    refusals: ['notice-not-found', ...answering],
  }),
  listOutcomes: route({
    method: 'GET',
    path: '/api/v1/notices/{noticeId}/outcomes',
    tag: 'outcomes',
    summary: 'Everything that was answered to a notice, newest first; of each listing the newest counts.',
    access: { deed: 'read-notices' },
    params: noticeParams,
    query: pageQuery,
    answer: pageOf(outcomeView.extend({ id, listing_id: id })),
    refusals: ['notice-not-found'],
  }),
}
