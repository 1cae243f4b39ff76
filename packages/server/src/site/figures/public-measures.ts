import { reportSources, unverifiableResults, type VerificationStep, verificationSteps } from '@vigie/casework'
import type { MeasureId } from '../../statistics/measure-id.ts'

/** What is counted by month: each adds up these measures. */
export const monthly = {
  reported: reportSources.map((source) => `reports.received.${source}` as const),
  looked: ['listings.screened'],
  flagged: ['listings.flagged'],
  opened: ['cases.opened'],
  decided: ['cases.decided.notify'],
  noticed: ['listings.noticed'],
} as const satisfies Readonly<Record<string, readonly MeasureId[]>>
export type Monthly = keyof typeof monthly
export const monthlyNames = Object.keys(monthly) as Monthly[]

/** What platforms answer about one listing. Suspending a seller removes the listing too. */
export const answers = {
  removed: ['outcomes.removed.answers', 'outcomes.seller-suspended.answers'],
  restricted: ['outcomes.restricted.answers'],
  kept: ['outcomes.kept.answers'],
  'need-more': ['outcomes.need-more.answers'],
} as const satisfies Readonly<Record<string, readonly MeasureId[]>>
export type Answer = keyof typeof answers
export const answerNames = Object.keys(answers) as Answer[]

/** What a look at a noticed listing found. What says nothing stands together. */
export const finds = ['gone', 'presumed-gone', 'still-up', 'changed', 'unverifiable'] as const
export type Find = (typeof finds)[number]
export const looksOf = (find: Find, step: VerificationStep): readonly MeasureId[] =>
  (find === 'unverifiable' ? unverifiableResults : [find]).map((result) => `verifications.${result}.${step}` as const)

/** What is counted by platform. */
export const columns = ['noticed', 'removed', 'gone'] as const
export type Column = (typeof columns)[number]
/** The look whose findings stand for "gone" where only one can: a week later. */
export const weekStep = '7d' satisfies VerificationStep
export const columnMeasures: Readonly<Record<Column, readonly MeasureId[]>> = {
  noticed: monthly.noticed,
  removed: answers.removed,
  gone: looksOf('gone', weekStep),
}

/** Every measure that anything here is made of. */
export const publicMeasures: ReadonlySet<MeasureId> = new Set([
  ...Object.values(monthly).flat(),
  ...Object.values(answers).flat(),
  ...verificationSteps.flatMap((step) => finds.flatMap((find) => looksOf(find, step))),
])
