import type { KeptReason, OutcomeAction } from '@vigie/casework'

/** The columns of a digest in their order; the platform fills `outcome`, `reason` and `ticket`. `token` is hidden. */
export const digestColumns = [
  ...(['noticeId', 'listingId', 'sentAt', 'answerBy', 'url', 'externalId', 'species', 'product', 'specimens', 'ground'] as const),
  ...(['outcome', 'reason', 'ticket', 'token'] as const),
] as const
export type DigestColumn = (typeof digestColumns)[number]

/** What a returned digest may be. Sizes in bytes, texts in UTF-16 code units. */
export const digestLimits = {
  bytes: 5 * 1024 * 1024,
  unpackedBytes: 24 * 1024 * 1024,
  entries: 500,
  sheets: 10,
  rows: 10_000,
  columns: 50,
  reason: 4000,
  ticket: 200,
  token: 500,
} as const

/** One answered row of a returned digest. */
export interface DigestRow {
  readonly sheet: number
  readonly row: number
  readonly noticeId: string
  readonly listingId: string
  /** What was put beside the row when it was sent; null where it was lost. The caller checks it. */
  readonly token: string | null
  readonly outcome: OutcomeAction
  /** For `kept`. */
  readonly keptReason: KeptReason | null
  readonly reason: string | null
  readonly ticket: string | null
}

export const digestProblemCodes = [
  // of the file: nothing of it is read
  ...(['too-large', 'not-a-workbook', 'unpacks-too-large', 'no-table', 'too-many-rows'] as const),
  // of a row: the others are read all the same
  ...(['formula', 'error-cell', 'unknown-outcome', 'outcome-missing', 'reason-missing'] as const),
  ...(['number-unreadable', 'text-too-long', 'repeated-row'] as const),
] as const
export type DigestProblemCode = (typeof digestProblemCodes)[number]

export interface DigestProblem {
  readonly code: DigestProblemCode
  readonly sheet: number | null
  readonly row: number | null
  /** As the spreadsheet names it: "K5". */
  readonly cell: string | null
  /** The word met, shortened; for `repeated-row` the row of the first outcome. */
  readonly found: string | null
}
