import type { Assessment } from '../assess.ts'
import type { Listing } from '../listing.ts'
import type { Span } from '../signals/sighting.ts'

/** The listing with some of its words cut out; what stands around them closes up to one space. */
export function withoutWords(listing: Listing, { reading, descriptionAt }: Assessment, words: readonly Span[]): Listing {
  const places = words.map(({ from, to }) => ({ start: reading.start[from] as number, end: reading.end[to] as number }))
  const inTitle = places.filter(({ start }) => start < descriptionAt)
  const behind = places
    .filter(({ start }) => start >= descriptionAt)
    .map(({ start, end }) => ({ start: start - descriptionAt, end: end - descriptionAt }))
  return { ...listing, title: cut(listing.title ?? '', inTitle), description: cut(listing.description ?? '', behind) }
}

function cut(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start > at) kept += `${text.slice(at, start).trimEnd()} `
    at = Math.max(at, end)
  }
  return at === 0 ? text : kept + text.slice(at).trimStart()
}
