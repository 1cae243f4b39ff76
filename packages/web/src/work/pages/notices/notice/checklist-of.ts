import type { NoticeView } from '../notices-queries.ts'

/** What Art. 16(2) of Regulation (EU) 2022/2065 asks for, and what Vigie asks for beside it, in the order of the page. */
export const checks = ['reasons', 'ground', 'listings', 'captures', 'sender', 'case'] as const
export type Check = (typeof checks)[number]

export interface Checked {
  readonly check: Check
  /** Names of the fields that lack something; empty: the check is passed. */
  readonly fields: readonly string[]
}

/** The checklist of a draft. Good faith is not in it: it is confirmed when the notice is let go. */
export function checklistOf({
  missing,
  uncaptured_listing_ids: uncaptured,
  says,
}: Pick<NoticeView, 'missing' | 'uncaptured_listing_ids' | 'says'>): readonly Checked[] {
  const lacking = missing.filter(({ pointer }) => pointer !== '/in_good_faith').map(({ pointer }) => fieldOf(pointer))
  const captures = uncaptured.map((id) => `item-${says.items.findIndex(({ listing_id }) => listing_id === id)}-capture`)
  return checks.map((check) => ({
    check,
    fields: check === 'captures' ? captures : [...new Set(lacking.filter((field) => checkOf(field) === check))],
  }))
}

/** Whether nothing is missing but a person's word. */
export function isReady(notice: Parameters<typeof checklistOf>[0]): boolean {
  return checklistOf(notice).every(({ fields }) => fields.length === 0)
}

/**
 * The form's field for a place in what the notice says.
 *
 * @example fieldOf('/items/0/taxon') // 'item-0-taxon'
 */
export function fieldOf(pointer: string): string {
  const [, first = '', second = '', third] = pointer.split('/')
  if (first === 'items' && third) return `item-${second}-${third}`
  if (first === 'items') return 'listings'
  // What belongs to a clause is chosen with it.
  if (first === 'ground') return `ground-${second === 'text' || second === 'clause' ? 'clause' : second || 'kind'}`
  return first === 'notifier' ? `sender-${second}` : first
}

function checkOf(field: string): Check {
  if (field === 'reasons' || field === 'case') return field
  if (field.startsWith('ground')) return 'ground'
  return field.startsWith('sender') ? 'sender' : 'listings'
}
