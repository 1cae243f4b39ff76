/** Every code by which a request may be refused; public, never renamed. */
export const refusalCodes = ['listing-malformed', 'listing-empty'] as const
export type RefusalCode = (typeof refusalCodes)[number]
