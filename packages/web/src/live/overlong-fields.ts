import { listingLimits } from '@vigie/contract/listing-limits'
import type { TypedListing } from './carried-listing.ts'

/** Longest texts that Vigie takes, in UTF-16 code units: the same wherever a listing comes in. */
export const typedLimits = { title: listingLimits.title, text: listingLimits.description } as const

export type LimitedField = keyof typeof typedLimits

const limitedFields: readonly LimitedField[] = ['title', 'text']

/** The fields that hold more than Vigie takes. */
export function overlongFields(typed: Pick<TypedListing, LimitedField>): readonly LimitedField[] {
  return limitedFields.filter((field) => typed[field].length > typedLimits[field])
}
