import {
  channels,
  keptReasons,
  noticeGrounds,
  noticeStatuses,
  outcomes,
  outcomeWays,
  verificationResults,
  verificationSteps,
} from '@vigie/casework'
import { z } from 'zod'
import { day, id, moment, words } from '../wire-parts.ts'
import { noticeAbout, noticeSays } from './notice-view.ts'

/** Secrets are longer than this only when they are none of ours. */
export const link = z.string().min(1).max(200).meta({ description: 'The last part of the link that the notice names.' })

export const noteMaximum = 4000
const contestMaximum = 1000
/** What one request may hold. Notices have at most 1,000 listings. */
const mostOutcomes = 1000

const outcomeGiven = z.object({
  listing_id: id,
  action: z.enum(outcomes),
  reason: z.enum(keptReasons).nullable().default(null).meta({ description: 'Why it was kept; needed for `kept`.' }),
  note: words(noteMaximum).nullable().default(null),
  automated: z.boolean().nullable().default(null).meta({ description: 'Whether automated means were used; null: not said.' }),
  contest: words(contestMaximum).nullable().default(null).meta({ description: 'How the decision can be contested.' }),
  after: id.nullable().optional().meta({
    description:
      'The answer about the listing that you know as the latest, null for none: if there is another one by now, yours is refused. Left out, the last answer counts.',
  }),
})
export const outcomesGiven = z
  .array(outcomeGiven)
  .min(1, 'must name at least one listing')
  .max(mostOutcomes, `must not have more than ${mostOutcomes} entries`)
  .refine((given) => new Set(given.map((each) => each.listing_id)).size === given.length, 'must name each listing once')

export const outcomeView = z.object({
  id,
  action: z.enum(outcomes),
  reason: z.enum(keptReasons).nullable(),
  note: z.string().nullable(),
  automated: z.boolean().nullable().meta({ description: 'Whether automated means were used; null: not said.' }),
  contest: z.string().nullable().meta({ description: 'How the decision can be contested.' }),
  way: z.enum(outcomeWays).meta({ description: 'How it reached us.' }),
  recorded_at: moment,
  reply: z
    .object({ words: z.string(), replied_at: moment })
    .nullable()
    .meta({ description: 'Of a question (`need-more`): what the sender replied to it.' }),
})

/** A notice in the list of whoever received it. */
export const receivedLine = z.object({
  id,
  status: z.enum(noticeStatuses),
  ground: z.enum(noticeGrounds),
  withdraws_id: id.nullable().meta({ description: 'Of a withdrawal: the notice that it takes back.' }),
  notifier: z.string().meta({ description: 'The organisation that sent it.' }),
  platform: z.string().meta({ description: 'The platform that it was sent to, of those of your company.' }),
  about: noticeAbout,
  first_listing: z
    .object({ url: z.string(), external_id: z.string().nullable() })
    .nullable()
    .meta({ description: 'Where its first listing is, and the number that the platform gave it.' }),
  listing_count: z.int().nonnegative(),
  channel: z.enum(channels).nullable().meta({ description: 'How it was sent.' }),
  sent_at: moment.meta({ description: 'From then on it stands here.' }),
  delivered_at: moment.nullable().meta({ description: 'When it arrived by its channel; null while it has not.' }),
  answer_by: day.nullable().meta({
    description:
      'The day by which an answer is asked, counted from its arrival or the last reply; null before it has arrived, while your question is open, and for a withdrawal.',
  }),
  replied_at: moment.nullable().meta({ description: 'When the sender last replied to a question.' }),
  answered: z
    .object({ actions: z.array(z.object({ action: z.enum(outcomes), listings: z.int().positive() })), last_at: moment })
    .nullable()
    .meta({ description: 'What was last answered, of how many listings, and when.' }),
})

/** A later look at a listing, as whoever was to remove it may see it. */
const laterLook = z.object({
  step: z.enum(verificationSteps),
  looked_at: moment,
  looked_by: z.enum(['machine', 'person']),
  result: z.enum(verificationResults),
})

/** A notice as whoever received it may see it: what it says, and what was answered. Never who wrote it. */
export const receivedNotice = receivedLine.extend({
  acknowledged_at: moment.nullable().meta({ description: 'When you confirmed that you have it.' }),
  locale: noticeSays.shape.locale,
  because: noticeSays.shape.ground,
  reasons: noticeSays.shape.reasons,
  contact: noticeSays.shape.notifier,
  trusted_flagger: noticeSays.shape.trusted_flagger,
  preserve_account: noticeSays.shape.preserve_account,
  items: z.array(
    noticeSays.shape.items.element.extend({
      outcome: outcomeView.nullable().meta({ description: 'The latest answer.' }),
      looks: z.array(laterLook).meta({ description: 'What was found at its address after the notice, the oldest first.' }),
      earlier: z.array(outcomeView).meta({ description: 'The answers before it, the newest first; at most 19.' }),
    }),
  ),
  withdraws: z
    .object({ id, sent_at: moment })
    .nullable()
    .meta({ description: 'Of a withdrawal: the notice that it takes back, and when that was sent.' }),
  withdrawal: z
    .object({ id, sent_at: moment, reasons: z.string() })
    .nullable()
    .meta({ description: 'The withdrawal that took this notice back.' }),
})

export const noticeParams = z.object({ noticeId: id })
export const answered = z.object({
  notice_id: id,
  status: z.enum(noticeStatuses),
  outcomes: z.array(outcomeView.extend({ listing_id: id })).meta({ description: 'The latest answer about each listing.' }),
})

export const sheetLimit = 5 * 1024 * 1024
export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const sheet = z
  .instanceof(Uint8Array, { message: 'must be a sheet (XLSX)' })
  .meta({ description: 'The bytes of the XLSX file.' })
export const sheetReport = z.object({
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
