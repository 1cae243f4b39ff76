import type { routes } from '@vigie/contract'
import type { z } from 'zod'
import { answerDay, type Draft } from '../notices/notice-draft.ts'
import type { NoticeRow } from '../notices/notice-store.ts'
import type { GivenAnswer } from './list-given-answers.ts'
import type { EnteredOutcome } from './list-outcomes.ts'
import type { RecordedAnswer } from './record-outcomes.ts'
import type { RepliedOutcome } from './with-replies.ts'

export type ReceivedNotice = z.input<(typeof routes)['getReceivedNotice']['answer']>
export type ReceivedLine = z.input<(typeof routes)['listReceivedNotices']['answer']>['items'][number]
export type AnsweredView = z.input<(typeof routes)['answerNotice']['answer']>
export type EnteredView = z.input<(typeof routes)['listOutcomes']['answer']>['items'][number]
export type OutcomeView = NonNullable<ReceivedNotice['items'][number]['outcome']>

export function toOutcomeView({ reply, ...outcome }: RepliedOutcome): OutcomeView {
  const { id, action, kept_reason, note, automated, contest, way, recorded_at } = outcome
  return {
    id,
    action,
    reason: kept_reason,
    note,
    automated,
    contest,
    way,
    recorded_at: recorded_at.toISOString(),
    reply: reply && { words: reply.words, replied_at: reply.replied_at.toISOString() },
  }
}

/** An answer as the sender's own people see it: with who entered it. */
export function toEnteredView(row: EnteredOutcome): EnteredView {
  return {
    ...toOutcomeView(row),
    listing_id: row.listing_id,
    source: row.source,
    entered_by: row.entered_by === null ? null : { person_id: row.entered_by, name: row.enteredByName },
    taken_back_at: row.taken_back_at?.toISOString() ?? null,
  }
}

export function toAnsweredView({ noticeId, status, latest }: RecordedAnswer): AnsweredView {
  return {
    notice_id: noticeId,
    status,
    outcomes: latest.map((row) => ({ listing_id: row.listing_id, ...toOutcomeView({ ...row, reply: null }) })),
  }
}

type SentRow = NoticeRow & { readonly sent_at: Date }

/** A notice in a list of its recipient, made of its own row and what was answered to it: nothing else of the sender's is seen there. */
export function toReceivedLine(row: SentRow, answered: GivenAnswer | null): ReceivedLine {
  const { content, answer_from: from, withdraws_id } = row
  const [first] = content.items
  return {
    id: row.id,
    status: row.status,
    ground: row.ground,
    withdraws_id,
    notifier: content.notifier.name,
    platform: content.platform,
    about: toAbout(content),
    first_listing: first ? { url: first.url, external_id: first.externalId } : null,
    listing_count: content.items.length,
    channel: row.channel,
    sent_at: row.sent_at.toISOString(),
    delivered_at: row.delivered_at?.toISOString() ?? null,
    answer_by: from && withdraws_id === null ? answerDay(from) : null,
    replied_at: row.replied_at?.toISOString() ?? null,
    answered: answered && { actions: [...answered.actions], last_at: answered.lastAt.toISOString() },
  }
}

function toAbout(content: Draft): ReceivedLine['about'] {
  const first = content.kind === 'notice' ? content.items[0] : undefined
  return first ? { taxon: first.taxon, common_name: first.commonName, called: null, product: first.product } : null
}
