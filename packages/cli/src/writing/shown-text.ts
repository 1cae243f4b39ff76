import type { Finding, Listing } from '@vigie/engine'
import type { Span } from './paint-text.ts'

/** How much of a description is shown around what was found in it, in UTF-16 code units. */
const around = { before: 60, after: 240 }

/**
 * The text of a listing that fits in a table row, and the words to paint in it: the title, or when what counts stands only in
 * the description, the piece of the description around it.
 */
export function shownText(listing: Listing, findings: readonly Finding[]): { text: string; spans: readonly Span[] } {
  const { title = '', description = '' } = listing
  const counted = findings.filter(({ kind, because }) => kind !== 'exclusion' && because === undefined)
  const inTitle = counted.filter(({ field }) => field === 'title')
  const inDescription = counted.filter(({ field }) => field === 'description')
  if (title !== '' && (inTitle.length > 0 || inDescription.length === 0)) return { text: title, spans: inTitle }

  const first = Math.min(...inDescription.map(({ start }) => start), description.length)
  const start = first <= around.before ? 0 : wholeCharacter(description, first - around.before)
  const end = wholeCharacter(description, Math.min(description.length, first + around.after))
  const lead = start > 0 ? '…' : ''
  return {
    text: lead + description.slice(start, end) + (end < description.length ? '…' : ''),
    spans: inDescription
      .filter((span) => span.end <= end)
      .map((span) => ({ start: span.start - start + lead.length, end: span.end - start + lead.length })),
  }
}

/** The same place, or one unit on where it would split a character of two units. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
