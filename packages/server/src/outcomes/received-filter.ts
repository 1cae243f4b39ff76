import type { NoticeStatus, ReceivedPart } from '@vigie/casework'
import type { Acting, Tx } from '../context.ts'
import { keyOf } from '../notices/notice-keys.ts'

/** Which notices stand in each part of an inbox. A withdrawal asks nothing: it stands with what it takes back. */
const statusesOf: Readonly<Record<ReceivedPart, readonly NoticeStatus[]>> = {
  waiting: ['sent', 'delivered', 'acknowledged', 'failed'],
  asked: ['asked'],
  answered: ['answered'],
  withdrawn: ['withdrawn'],
}

/** So many notices about one number or address are looked through at most. */
const mostFound = 500

/** What a platform has received: by its key from the organisation that sent it, by its officers from all. */
export function receivedNotices({ query }: Pick<Tx, 'query'>, { organisationId, platformId }: Acting) {
  const received = query.selectFrom('notice').where('sent_at', 'is not', null)
  return platformId
    ? received.where('organisation_id', '=', organisationId).where('platform_id', '=', platformId)
    : received.where('recipient_id', '=', organisationId)
}

export type Received = ReturnType<typeof receivedNotices>

export function inPart(received: Received, part: ReceivedPart): Received {
  const statuses = statusesOf[part]
  return part === 'withdrawn'
    ? received.where(({ or, eb }) => or([eb('status', 'in', statuses), eb('withdraws_id', 'is not', null)]))
    : received.where('status', 'in', statuses).where('withdraws_id', 'is', null)
}

/** Those whose number, or the number or address of a listing in which, begins so. */
export function foundBy(received: Received, text: string, { organisationId, platformId }: Acting): Received {
  const key = keyOf(text)
  const ids = idsFrom(text)
  return received.where(({ or, eb, selectFrom }) => {
    const keys = selectFrom('notice_key')
      .select('notice_key.notice_id')
      .where('key', '>=', key)
      .where('key', '<', `${key}\u{10ffff}`)
      .limit(mostFound)
    const own = platformId
      ? keys.where('organisation_id', '=', organisationId).where('platform_id', '=', platformId)
      : keys.where('recipient_id', '=', organisationId)
    // Of an address's beginning nothing is left to look for.
    const byKey = key === '' ? eb.lit(false) : eb('id', 'in', own)
    return ids ? or([byKey, eb.between('id', ids.lowest, ids.highest)]) : byKey
  })
}

/** All ids that begin like this; null where no id does. */
function idsFrom(text: string): { lowest: string; highest: string } | null {
  const written = text.trim().toLowerCase()
  const digits = written.replaceAll('-', '')
  if (!/^[0-9a-f]{4,32}$/.test(digits)) return null
  const filled = (digit: string) => digits.padEnd(32, digit).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { lowest: filled('0'), highest: filled('f') }
}
