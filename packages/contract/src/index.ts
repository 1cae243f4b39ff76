export { caseLimits } from './case-limits.ts'
export type { InstallCheck, InstallCheckCode, InstallFacts } from './install-check.ts'
export { jsonSchemas } from './json-schemas.ts'
export { listingInput } from './listing-input.ts'
export { listingLimits } from './listing-limits.ts'
export type { NoticeBody } from './notice-body.ts'
export { noticeBody } from './notice-body.ts'
export { noticeLimits } from './notice-limits.ts'
export { openApi } from './open-api.ts'
export type {
  BackupDone,
  ExportDone,
  MigrateDone,
  OperationLine,
  OperationStep,
  OperationStop,
  RestoreDone,
} from './operation.ts'
export { priceAmount } from './price-amount.ts'
export type { ProblemDetails, ProblemLocale } from './problem.ts'
export { problemMediaType, problemOf, refusalCodes, statusOf } from './problem.ts'
export type { InputProblem, ListingReading } from './read-listing.ts'
export { readListing } from './read-listing.ts'
export type { ReceiptNext, ReceiptStep } from './receipt-words.ts'
export { receiptNextSteps, receiptNextWords, receiptSteps, receiptWords } from './receipt-words.ts'
export type { RefusalCode } from './refusal-code.ts'
export { inputRefusalCodes } from './refusal-code.ts'
export type { Route, RouteAccess } from './route.ts'
export { routes } from './routes.ts'
export type { ScreenedListing } from './screened-listing.ts'
export { screenedListing } from './screened-listing.ts'
export type { StatementOfReasons } from './statement-of-reasons.ts'
export { statementCodes, statementOfReasons } from './statement-of-reasons.ts'
export { toScreenedListing } from './to-screened-listing.ts'
