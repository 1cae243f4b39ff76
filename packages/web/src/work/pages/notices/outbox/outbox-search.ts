import type { NoticeStatus } from '@vigie/casework'

/** The outbox in parts, each of one or more statuses, in the order in which a notice goes through them. */
export const outboxParts = {
  complete: ['drafted'],
  leaving: ['held'],
  under: ['sent'],
  delivered: ['delivered', 'acknowledged'],
  asked: ['asked'],
  answered: ['answered'],
  failed: ['failed'],
  withdrawn: ['withdrawn'],
} as const satisfies Record<string, readonly NoticeStatus[]>

export type OutboxPart = keyof typeof outboxParts
export const outboxPartNames = Object.keys(outboxParts) as readonly OutboxPart[]

/** What the address of the outbox holds. */
export interface OutboxSearch {
  readonly part?: OutboxPart
  readonly platform?: string
  /** Of what was answered: what is said to be gone, and was seen there since. */
  readonly show?: 'still-there'
}

/** Read the outbox's address; what is no part or no id is left out. */
export function readOutboxSearch({ part, platform, show }: Readonly<Record<string, unknown>>): OutboxSearch {
  return {
    ...(typeof part === 'string' && Object.hasOwn(outboxParts, part) && { part: part as OutboxPart }),
    ...(typeof platform === 'string' && /^[0-9a-f-]{36}$/i.test(platform) && { platform }),
    ...(part === 'answered' && show === 'still-there' && { show }),
  }
}

/** What the API is asked for it. */
export function outboxQuestion({ part, platform }: OutboxSearch): { status?: NoticeStatus[]; platform_id?: string } {
  return { ...(part && { status: [...outboxParts[part]] }), ...(platform && { platform_id: platform }) }
}
