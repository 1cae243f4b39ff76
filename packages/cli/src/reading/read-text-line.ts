import { listingLimits } from '@vigie/contract'
import type { Row } from './row.ts'

/** A line of plain text: the title of a listing, or its description when it is too long for a title; a blank line is no row. */
export function readTextLine(text: string, at: number): Row | null {
  if (text.trim() === '') return null
  return { at, value: text.length > listingLimits.title ? { description: text } : { title: text } }
}
