import type { RefusalCode as CaseworkRefusalCode } from '@vigie/casework'

/** Every code by which an input may be refused before any command sees it, or that the server answers by itself. */
export const inputRefusalCodes = [
  'listing-malformed',
  'listing-empty',
  'request-malformed',
  'body-unreadable',
  'body-too-large',
  'headers-too-large',
  'request-too-slow',
  'media-type-unknown',
  'route-unknown',
  'method-unknown',
  'too-many-requests',
  'internal',
  'unavailable',
] as const

/** Every public refusal code: of inputs, and of casework's commands. Never renamed. */
export type RefusalCode = (typeof inputRefusalCodes)[number] | CaseworkRefusalCode
