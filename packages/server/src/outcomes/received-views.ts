import type { routes } from '@vigie/contract'
import type { z } from 'zod'
import { answerDay, type Draft } from '../notices/notice-draft.ts'
import type { NoticeRow } from '../notices/notice-store.ts'
import type { OutcomeRow } from './outcome-store.ts'
import type { RecordedAnswer } from './record-outcomes.ts'

export type ReceivedNotice = z.input<(typeof routes)['getReceivedNotice']['answer']>
export type ReceivedLine = z.input<(typeof routes)['listReceivedNotices']['answer']>['items'][number]
export type AnsweredView = z.input<(typeof routes)['answerNotice']['answer']>
export type OutcomeView = NonNullable<ReceivedNotice['items'][number]['outcome']>

export function toOutcomeView({ action, kept_reason, note, way, recorded_at }: OutcomeRow): OutcomeView {
  return { action, reason: kept_reason, note, way, recorded_at: recorded_at.toISOString() }
}

export function toAnsweredView({ noticeId, status, latest }: RecordedAnswer): AnsweredView {
  return {
    notice_id: noticeId,
    status,
    outcomes: latest.map((row) => ({ listing_id: row.listing_id, ...toOutcomeView(row) })),
  }
}

/** A notice in a list of its recipient, made of nothing but its own row: nothing else of the sender's can be seen from there. */
export function toReceivedLine({
  id,
  status,
  ground,
  withdraws_id,
  content,
  sent_at,
}: NoticeRow & { sent_at: Date }): ReceivedLine {
  return {
    id,
    status,
    ground,
    withdraws_id,
    notifier: content.notifier.name,
    platform: content.platform,
    about: toAbout(content),
    listing_count: content.items.length,
    sent_at: sent_at.toISOString(),
    answer_by: content.kind === 'notice' ? answerDay(sent_at) : null,
  }
}

function toAbout(content: Draft): ReceivedLine['about'] {
  const first = content.kind === 'notice' ? content.items[0] : undefined
  return first ? { taxon: first.taxon, common_name: first.commonName, product: first.product } : null
}
