import type { Listing } from '@vigie/engine'
import { contentHash } from './content-hash.ts'
import { storable } from './storable.ts'

/** What is stored of a listing's version: all that the engine reads, without address and seller, which have columns of their own. */
export type StoredContent = Omit<Listing, 'url' | 'seller'>

/** A listing's content, in characters that can be stored; what is absent has no key. */
export function storedContent({ url: _, seller: __, ...said }: Listing): StoredContent {
  return Object.fromEntries(Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [[key, clean(value)]])))
}

/** The content as it comes back from the database; null once it was erased. */
export function readContent(column: unknown): StoredContent | null {
  return column === null ? null : (column as StoredContent)
}

/** The hash of a listing of which nothing is known but where it stands. */
const silent = contentHash({})

/** Whether a version's content holds anything to read. */
export function saysSomething(hash: string): boolean {
  return hash !== silent
}

function clean(value: string | number | readonly string[]): string | number | string[] {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? storable(value) : value.map(storable)
}
