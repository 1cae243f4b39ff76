import type { TypedListing } from './carried-listing.ts'
import { isExample } from './examples.ts'

/** What stands in the form, and whether its price came with an example rather than from the reader. */
export interface FormState {
  readonly typed: TypedListing
  readonly isPriceBorrowed: boolean
}

/** The form as a page begins with it. */
export function openForm(typed: TypedListing): FormState {
  return { typed, isPriceBorrowed: isExample(typed) }
}

/** The form after a change. Who clears or replaces an example's words does not keep its price; a price of one's own stays. */
export function changeForm({ typed: before, isPriceBorrowed }: FormState, part: Partial<TypedListing>): FormState {
  const typed = { ...before, ...part }
  if (isExample(typed)) return { typed, isPriceBorrowed: true }
  if (!isPriceBorrowed || part.price !== undefined || part.currency !== undefined) return { typed, isPriceBorrowed: false }
  if (isReplaced(before.title, typed.title) || isReplaced(before.text, typed.text)) {
    return { typed: { ...typed, price: '', currency: '' }, isPriceBorrowed: false }
  }
  return { typed, isPriceBorrowed: true }
}

/** Hardly anything is left at either end. A quarter, because two texts may begin or end alike by chance. */
function isReplaced(before: string, after: string): boolean {
  return before !== '' && keptAtEnds(before, after) < before.length / 4
}

function keptAtEnds(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return head + tail
}
