import type { NoticeStatus } from '@vigie/casework'

/** The inbox in parts: to its reader a notice waits for an answer however it came. */
export const inboxParts = {
  waiting: ['sent', 'delivered', 'acknowledged', 'failed'],
  answered: ['answered'],
  withdrawn: ['withdrawn'],
} as const satisfies Record<string, readonly NoticeStatus[]>

export type InboxPart = keyof typeof inboxParts
export const inboxPartNames = Object.keys(inboxParts) as readonly InboxPart[]

export interface InboxSearch {
  /** Left out: what waits. */
  readonly part?: InboxPart
}

export function readInboxSearch({ part }: Readonly<Record<string, unknown>>): InboxSearch {
  return typeof part === 'string' && Object.hasOwn(inboxParts, part) ? { part: part as InboxPart } : {}
}
