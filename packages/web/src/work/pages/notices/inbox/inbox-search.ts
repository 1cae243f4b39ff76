import { type ReceivedPart, receivedParts } from '@vigie/casework'

export interface InboxSearch {
  /** Left out: what waits. */
  readonly part?: ReceivedPart
  /** What is looked for, in all parts at once. */
  readonly q?: string
}

/** Longer than any address that is worth typing; the server takes no more. */
const longest = 500

/** Read the inbox's address; what is no part is left out, and a number is looked for as the words that it is. */
export function readInboxSearch({ part, q }: Readonly<Record<string, unknown>>): InboxSearch {
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).trim().slice(0, longest) : ''
  if (words !== '') return { q: words }
  return (receivedParts as readonly unknown[]).includes(part) ? { part: part as ReceivedPart } : {}
}

type InboxQuestion = { readonly q: string } | { readonly part: ReceivedPart; readonly order?: 'urgent' }

/** What the API is asked for it: what waits stands in the order in which it is to be answered. */
export function inboxQuestion({ part = 'waiting', q }: InboxSearch): InboxQuestion {
  if (q !== undefined) return { q }
  return part === 'waiting' ? { part, order: 'urgent' } : { part }
}
