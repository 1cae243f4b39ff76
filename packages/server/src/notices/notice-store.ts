import {
  foldNotice,
  type Happening,
  type NoticeEvent,
  type NoticeEventKind,
  type NoticeFile,
  type NoticeGround,
} from '@vigie/casework'
import type { Selectable, Updateable } from 'kysely'
import { tokenHash } from '../access/token-hash.ts'
import type { Tx } from '../context.ts'
import type { NoticeTable } from '../db/schema.ts'
import { answerFrom } from './answer-from.ts'
import { answerLinkDays } from './answer-link.ts'
import type { Draft } from './notice-draft.ts'
import { keysOf } from './notice-keys.ts'

export interface NoticeRow extends Omit<Selectable<NoticeTable>, 'content'> {
  readonly content: Draft
}

/** A notice whose row is locked until the transaction ends. What was asked and answered in `file` is empty: outcomes belong to a later stage. */
export interface HeldNotice {
  readonly row: NoticeRow
  readonly file: NoticeFile
}

export interface NewNotice {
  readonly id: string
  readonly platformId: string
  readonly caseId: string
  readonly ground: NoticeGround
  readonly draft: Draft
  readonly listings: readonly { readonly listingId: string; readonly specimens: number; readonly captureId: string | null }[]
  readonly withdrawsId: string | null
}

/** A new draft, with its event. */
export async function insertNotice(tx: Tx, notice: NewNotice): Promise<HeldNotice> {
  const { query, organisationId, now } = tx
  const { id, platformId, caseId, ground, draft, listings, withdrawsId } = notice
  const drafted: Happening<NoticeEventKind> = {
    kind: 'notice.drafted',
    subject: id,
    facts: {
      caseId,
      platformId,
      listingIds: listings.map(({ listingId }) => listingId),
      specimens: listings.reduce((sum, { specimens }) => sum + specimens, 0),
      ground,
      withdraws: withdrawsId,
    },
  }
  const file = foldNotice(null, toEvent(tx, drafted))
  const row = await query
    .insertInto('notice')
    .values({
      id,
      organisation_id: organisationId,
      platform_id: platformId,
      case_id: caseId,
      status: file.status,
      ground,
      content: JSON.stringify(draft),
      withdraws_id: withdrawsId,
      created_at: now,
      updated_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await query
    .insertInto('notice_listing')
    .values(
      listings.map(({ listingId, specimens, captureId }) => ({
        notice_id: id,
        listing_id: listingId,
        organisation_id: organisationId,
        capture_id: captureId,
        specimens,
      })),
    )
    .execute()
  await tx.append(drafted)
  return { row: toRow(row), file }
}

/** The notice, locked until the transaction ends; null where this organisation has sent no such notice. */
export async function lockNotice({ query, organisationId }: Tx, id: string): Promise<HeldNotice | null> {
  const row = await query
    .selectFrom('notice')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) return null
  const listings = await query
    .selectFrom('notice_listing')
    .select('listing_id')
    .where('notice_id', '=', id)
    .orderBy('listing_id')
    .execute()
  const listingIds = listings.map((each) => each.listing_id)
  return { row: toRow(row), file: { id, status: row.status, listingIds, outcomes: {}, asking: [] } }
}

/** The only way that a notice's status changes: by an event, folded into the row. `columns` are written beside it. */
export async function recordNotice(
  tx: Tx,
  { row, file }: HeldNotice,
  happening: Happening<NoticeEventKind>,
  columns: Updateable<NoticeTable> = {},
): Promise<HeldNotice> {
  const next = foldNotice(file, toEvent(tx, happening))
  const answer_from = answerFrom(
    next.status,
    { answer_from: row.answer_from, delivered_at: columns.delivered_at ?? row.delivered_at },
    tx.now,
  )
  const updated = await updateNotice(tx, row.id, { ...columns, status: next.status, answer_from })
  await tx.append(happening)
  return { row: updated, file: next }
}

/** Write what no event tells of: the words of a draft, the moment of the next try. */
export async function updateNotice({ query, now }: Tx, id: string, columns: Updateable<NoticeTable>): Promise<NoticeRow> {
  const row = await query
    .updateTable('notice')
    .set({ ...columns, updated_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toRow(row)
}

export async function saveNoticeListing(
  { query }: Tx,
  noticeId: string,
  listingId: string,
  columns: { readonly specimens?: number; readonly capture_id?: string | null },
): Promise<void> {
  await query
    .updateTable('notice_listing')
    .set(columns)
    .where('notice_id', '=', noticeId)
    .where('listing_id', '=', listingId)
    .execute()
}

/** Note a try to deliver. @returns its number, from 1 */
export async function insertTry(
  { query, organisationId }: Tx,
  noticeId: string,
  { triedAt, accepted, response }: { readonly triedAt: Date; readonly accepted: boolean; readonly response: string },
): Promise<number> {
  const { last } = await query
    .selectFrom('delivery_try')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('notice_id', '=', noticeId)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  await query
    .insertInto('delivery_try')
    .values({ notice_id: noticeId, number, organisation_id: organisationId, tried_at: triedAt, accepted, response })
    .execute()
  return number
}

/** Let whoever holds the link answer the notice. Once more changes nothing. */
export async function saveAnswerLink({ query, organisationId, now }: Tx, noticeId: string, token: string): Promise<void> {
  await query
    .insertInto('token')
    .values({
      hash: tokenHash('answer', token),
      organisation_id: organisationId,
      purpose: 'answer',
      subject_id: noticeId,
      created_at: now,
      expires_at: new Date(now.getTime() + answerLinkDays * 86_400_000),
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

/** By these it is found from now on by whoever received it. */
export async function insertKeys({ query }: Tx, notice: NoticeRow, recipientId: string | null): Promise<void> {
  const { id, organisation_id, platform_id } = notice
  const keys = keysOf(notice.content)
  if (keys.length === 0) return
  await query
    .insertInto('notice_key')
    .values(keys.map((key) => ({ notice_id: id, key, organisation_id, platform_id, recipient_id: recipientId })))
    .execute()
}

function toEvent({ actor, now }: Tx, happening: Happening<NoticeEventKind>): NoticeEvent {
  return { ...happening, version: 1, actor, at: now.toISOString() }
}

/** What was written as a draft is read as one. */
function toRow(row: Selectable<NoticeTable>): NoticeRow {
  return { ...row, content: row.content as Draft }
}
