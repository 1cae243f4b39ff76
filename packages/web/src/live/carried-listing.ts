/** What stands in the form, as typed. */
export interface TypedListing {
  readonly title: string
  readonly text: string
  readonly price: string
  readonly currency: string
}

export const emptyListing: TypedListing = { title: '', text: '', price: '', currency: '' }

const key = 'vigie.listing'

/** Keep what was typed for the next page of this tab, so that changing the language does not lose it. */
export function carryListing(openStorage: () => Pick<Storage, 'setItem'>, listing: TypedListing): void {
  try {
    openStorage().setItem(key, JSON.stringify(listing))
  } catch {
    // A storage that is full, or that may not even be opened: the reader pastes again.
  }
}

/** Take what the page before kept, once; empty when it kept nothing readable. */
export function takeCarriedListing(openStorage: () => Pick<Storage, 'getItem' | 'removeItem'>): TypedListing {
  try {
    const storage = openStorage()
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    storage.removeItem(key)
    if (typeof kept !== 'object' || kept === null) return emptyListing
    const typed = new Map<string, unknown>(Object.entries(kept))
    const text = (name: keyof TypedListing): string => {
      const value = typed.get(name)
      return typeof value === 'string' ? value : ''
    }
    return { title: text('title'), text: text('text'), price: text('price'), currency: text('currency') }
  } catch {
    return emptyListing
  }
}
