import { reportSources, unverifiableResults, type VerificationStep, verificationSteps } from '@vigie/casework'
import type { MeasureId } from '../../statistics/measure-id.ts'
import { pairs, type Sighting, type Standing, sightings, standings } from '../../statistics/notice-measures.ts'

/** Listings named in delivered notices, by how they stand with the platform and what the look a week later found. */
const noticedAs = (is: (standing: Standing, sighting: Sighting) => boolean): readonly MeasureId[] =>
  pairs
    .filter(([standing, sighting]) => is(standing, sighting))
    .map(([standing, sighting]) => `noticed.${standing}.${sighting}` as const)

/** What is counted by month: each adds up these measures. */
export const monthly = {
  reported: reportSources.map((source) => `reports.received.${source}` as const),
  looked: ['listings.screened'],
  flagged: ['listings.flagged'],
  opened: ['cases.opened'],
  decided: ['cases.decided.notify'],
  noticed: noticedAs(() => true),
} as const satisfies Readonly<Record<string, readonly MeasureId[]>>
export type Monthly = keyof typeof monthly
export const monthlyNames = Object.keys(monthly) as Monthly[]
/** Months of which one is shown each are drawn under each other; of the rest only the sum is said. */
export const drawnMonthly = ['reported', 'looked', 'flagged', 'noticed'] as const satisfies readonly Monthly[]

/** How the listings of delivered notices stand with their platforms. */
export const answerNames = standings
export type Answer = Standing
export const answeredAs = (answer: Answer): readonly MeasureId[] => noticedAs((standing) => standing === answer)

/** What the look a week later found of those of which the platform says that they were removed. */
export const removedFinds = sightings
export const removedAs = (find: Sighting): readonly MeasureId[] =>
  noticedAs((standing, sighting) => standing === 'removed' && sighting === find)
/** The same of all others: beside the columns' sums, each could be had by subtraction. */
export const othersAs = (find: Sighting): readonly MeasureId[] =>
  noticedAs((standing, sighting) => standing !== 'removed' && sighting === find)

/** What a look at a noticed listing found. What says nothing stands together. */
export const finds = ['gone', 'presumed-gone', 'still-up', 'changed', 'unverifiable'] as const
export type Find = (typeof finds)[number]
export const looksOf = (find: Find, step: VerificationStep): readonly MeasureId[] =>
  (find === 'unverifiable' ? unverifiableResults : [find]).map((result) => `verifications.${result}.${step}` as const)

/** What is counted by platform. */
export const columns = ['noticed', 'removed', 'gone', 'presumed-gone', 'unverifiable'] as const
export type Column = (typeof columns)[number]
/** The look whose findings stand for "gone" where only one can: a week later. */
export const weekStep = '7d' satisfies VerificationStep
export const columnMeasures: Readonly<Record<Column, readonly MeasureId[]>> = {
  noticed: monthly.noticed,
  removed: answeredAs('removed'),
  gone: looksOf('gone', weekStep),
  'presumed-gone': looksOf('presumed-gone', weekStep),
  unverifiable: looksOf('unverifiable', weekStep),
}

/** Every measure that anything here is made of. */
export const publicMeasures: ReadonlySet<MeasureId> = new Set([
  ...Object.values(monthly).flat(),
  ...verificationSteps.flatMap((step) => finds.flatMap((find) => looksOf(find, step))),
])
