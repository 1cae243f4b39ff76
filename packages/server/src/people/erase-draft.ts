import type { NoticeItem } from '../notices/notice-content.ts'
import type { Draft } from '../notices/notice-draft.ts'

/**
 * What a notice says without the words of these listings and without what people wrote about them. Species, parts, numbers and
 * hashes stay: they are what the figures stand on.
 */
export function eraseDraft(draft: Draft, listingIds: ReadonlySet<string>, siteOf: (url: string) => string | null): Draft {
  const blank = <Item extends Pick<NoticeItem, 'listingId' | 'url' | 'externalId'>>(item: Item): Item =>
    listingIds.has(item.listingId) ? { ...item, url: siteOf(item.url) ?? '', externalId: null } : item
  if (draft.kind === 'withdrawal') return { ...draft, items: draft.items.map(blank), reasons: '' }
  const items = draft.items.map((item) =>
    listingIds.has(item.listingId) ? { ...blank(item), seen: [], ...(item.struck && { struck: [] }) } : item,
  )
  return { ...draft, items, ground: { ...draft.ground, explanation: '' }, reasons: '' }
}
