import { type InputProblem, readListing } from '@vigie/contract'
import { contentHash } from './content-hash.ts'
import { type ListingAddress, listingAddress } from './listing-address.ts'
import { type ReceivedItem, refusedItem } from './received-item.ts'
import { type StoredContent, storedContent } from './stored-content.ts'

/** One listing read, before it is known whose it is. */
export interface ReadItem {
  readonly index: number
  readonly address: ListingAddress | null
  /** The platform's name and its own number of the listing, as said beside the text. */
  readonly saidPlatform: string | null
  readonly saidId: string | null
  readonly seller: string | null
  readonly content: StoredContent
  readonly contentHash: string
  readonly ignored: readonly InputProblem[]
}

export interface Readings {
  readonly read: readonly ReadItem[]
  readonly refused: readonly ReceivedItem[]
}

/** Read each listing of a request by itself: one that cannot be read sinks no other. */
export function readItems(values: readonly unknown[]): Readings {
  const read: ReadItem[] = []
  const refused: ReceivedItem[] = []
  for (const [index, value] of values.entries()) {
    const reading = readListing(value)
    if (!reading.ok) {
      refused.push(refusedItem(index, reading.code, reading.problems))
      continue
    }
    const { listing } = reading
    const address = listing.url === undefined ? null : listingAddress(listing.url)
    const isUnusable = listing.url !== undefined && !address
    const content = storedContent(listing)
    read.push({
      index,
      address,
      saidPlatform: content.platform ?? null,
      saidId: content.id ?? null,
      seller: listing.seller?.trim() || null,
      content,
      contentHash: contentHash(content),
      ignored: isUnusable ? [...reading.ignored, unusableAddress] : reading.ignored,
    })
  }
  return { read, refused }
}

const unusableAddress: InputProblem = { pointer: '/url', problem: 'must be the address of a page, without a user or password' }
