/** Longest texts of a listing in UTF-16 code units, and most images. */
export const listingLimits = {
  title: 10_000,
  description: 1_000_000,
  images: 100,
  address: 4_096,
  name: 1_000,
  price: 100,
} as const
