import type { RefusalCode as CaseworkRefusalCode } from '@vigie/casework'

/** Every code by which an input may be refused before any command sees it. */
export const inputRefusalCodes = ['listing-malformed', 'listing-empty'] as const

/** Every public refusal code: of inputs, and of casework's commands. Never renamed. */
export type RefusalCode = (typeof inputRefusalCodes)[number] | CaseworkRefusalCode
