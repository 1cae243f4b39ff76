/** About whom something is asked. */
export type Subject =
  | {
      readonly kind: 'seller'
      readonly platformId: string
      readonly handle: string
      /** Listings that came without a handle and are this seller's all the same. */
      readonly listingIds: readonly string[]
    }
  | { readonly kind: 'reporter'; readonly receipt: string }
  | { readonly kind: 'member'; readonly personId: string }

export type SubjectKind = Subject['kind']

/** Somebody about whom something is stored, by what is stored of them: keyed hashes and ids. */
export interface FoundSubject {
  readonly kind: SubjectKind
  /** Of a seller: one for each name under which the platform may have been known. Of a reporter: of the receipt. */
  readonly hashes: readonly string[]
  /** Of a seller: listings named besides. Of a reporter: the one reported. */
  readonly listingIds: readonly string[]
}
