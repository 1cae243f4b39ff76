/** Longest texts of a notice in UTF-16 code units, and most listings, quotes and protections. */
export const noticeLimits = {
  items: 1000,
  reasons: 10_000,
  explanation: 5000,
  clauseText: 5000,
  title: 500,
  name: 200,
  address: 4096,
  quote: 500,
  quotes: 20,
  protections: 50,
} as const
