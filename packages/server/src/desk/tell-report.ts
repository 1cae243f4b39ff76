import type { Decision, OutcomeAction, VerificationResult } from '@vigie/casework'
import type { ReceiptNext, ReceiptStep } from '@vigie/contract'

/** Something that happened to the case of a report, to the notices about its listing, or to the listing, in the order of the log. */
export type Told =
  | Plain<'dismissed' | 'assigned' | 'reopened' | 'closed' | 'sent' | 'withdrawn'>
  | { readonly kind: 'decided'; readonly at: Date; readonly decision: Decision }
  | { readonly kind: 'answered'; readonly at: Date; readonly action: OutcomeAction }
  | { readonly kind: 'looked'; readonly at: Date; readonly result: VerificationResult }

type Plain<Kind extends string> = Kind extends string ? { readonly kind: Kind; readonly at: Date } : never

export interface ReportFacts {
  readonly receivedAt: Date
  readonly told: readonly Told[]
  /** The next planned look at the listing. */
  readonly nextLookAt: Date | null
  /** The day (YYYY-MM-DD) by which the platform is asked to answer the last notice. */
  readonly answerBy: string | null
}

export interface ReceiptLine {
  readonly at: string
  readonly step: ReceiptStep
}

export interface ReceiptStory {
  readonly timeline: readonly ReceiptLine[]
  readonly next: { readonly what: ReceiptNext; readonly byDate: string | null }
}

/**
 * What a reporter is told: which steps, on which days (UTC), and what comes next. Moments are never told, nor anything before the
 * report came: it may have joined a case that others had reported, which is nobody's business.
 */
export function tellReport(facts: ReportFacts, now: Date): ReceiptStory {
  let steps: Step[] = [{ at: facts.receivedAt, step: 'received' }]
  for (const each of facts.told) steps = add(steps, each)
  const earliest = facts.receivedAt.getTime()
  const timeline = steps
    .map(({ at, step }) => ({ step, at: day(new Date(Math.max(at.getTime(), earliest))) }))
    .filter((line, index, lines) => isNews(line, lines[index - 1]))
  return { timeline, next: nextOf(timeline.at(-1)?.step ?? 'received', facts, day(now)) }
}

/** Each look is told, also one that found nothing new; of one day once. Of the rest a step that is told stays told. */
function isNews({ at, step }: ReceiptLine, before: ReceiptLine | undefined): boolean {
  if (!before) return true
  const look = lookOf(step)
  if (look === null) return step !== before.step
  return at !== before.at || !isLook(before.step, look)
}

interface Step {
  readonly at: Date
  readonly step: ReceiptStep
}

const day = (at: Date) => at.toISOString().slice(0, 10)

/** What a reading of the case came to; it no longer stands when the case is reopened. */
const readings: readonly ReceiptStep[] = [
  ...(['being-looked-at', 'looked-at-again', 'looked-at', 'asking-specialist', 'followed-up'] as const),
  ...(['closed', 'closed-no-action', 'closed-not-wildlife'] as const),
]

function add(steps: readonly Step[], told: Told): Step[] {
  const { at } = told
  if (told.kind === 'reopened') {
    return [...steps.filter(({ step }) => !readings.includes(step)), { at, step: 'looked-at-again' }]
  }
  const step = stepOf(told, steps)
  return step === null ? [...steps] : [...steps, { at, step }]
}

function stepOf(told: Exclude<Told, { kind: 'reopened' }>, steps: readonly Step[]): ReceiptStep | null {
  const has = (...some: readonly ReceiptStep[]) => steps.some(({ step }) => some.includes(step))
  switch (told.kind) {
    case 'dismissed':
      return 'closed-no-action'
    case 'assigned':
      return has('being-looked-at', 'looked-at-again') ? null : 'being-looked-at'
    case 'decided':
      return decided[told.decision]
    case 'closed':
      return has('closed-no-action', 'closed-not-wildlife') ? null : 'closed'
    case 'sent':
      return 'sent'
    case 'withdrawn':
      return 'taken-back'
    case 'answered':
      return answered[told.action]
    case 'looked':
      return lookedAt(told.result, steps)
  }
}

const decided: Readonly<Record<Decision, ReceiptStep>> = {
  notify: 'looked-at',
  refer: 'followed-up',
  'no-action': 'closed-no-action',
  'not-wildlife': 'closed-not-wildlife',
  unsure: 'asking-specialist',
}

const answered: Readonly<Record<OutcomeAction, ReceiptStep>> = {
  removed: 'platform-removed',
  'seller-suspended': 'platform-suspended-seller',
  restricted: 'platform-restricted',
  kept: 'platform-kept',
  'need-more': 'platform-asks',
}

type Looked = 'checked-gone' | 'checked-seems-gone' | 'checked-still-there' | 'checked-changed' | 'checked-unknown'

const looked: Readonly<Record<VerificationResult, Looked>> = {
  gone: 'checked-gone',
  'presumed-gone': 'checked-seems-gone',
  'still-up': 'checked-still-there',
  changed: 'checked-changed',
  walled: 'checked-unknown',
  'robots-refused': 'checked-unknown',
  unreachable: 'checked-unknown',
}

/** What was found at a look, the first time or again; null: the step is no look. */
const lookOf = (step: ReceiptStep): Looked | null => Object.values(looked).find((look) => isLook(step, look)) ?? null
const isLook = (step: ReceiptStep, look: Looked) => step === look || step === `${look}-again`

/** What a look came to: for the first time, or as the look before it. */
function lookedAt(result: VerificationResult, steps: readonly Step[]): Looked | `${Looked}-again` {
  const found = looked[result]
  const before = steps.findLast(({ step }) => lookOf(step) !== null)
  return before && isLook(before.step, found) ? `${found}-again` : found
}

/** Days within which somebody looks at a report: a promise, so it is named and not silently moved. */
const daysToFirstLook = 3
const dayMs = 86_400_000

function nextOf(last: ReceiptStep, { receivedAt, nextLookAt, answerBy }: ReportFacts, today: string): ReceiptStory['next'] {
  const promised = (what: ReceiptNext, byDate: string) => (byDate < today ? late : { what, byDate })
  switch (lookOf(last) ?? last) {
    case 'received':
      return promised('first-look', day(new Date(receivedAt.getTime() + daysToFirstLook * dayMs)))
    case 'being-looked-at':
    case 'looked-at-again':
    case 'asking-specialist':
      return { what: 'finish-look', byDate: null }
    case 'looked-at':
      return { what: 'sending', byDate: null }
    case 'sent':
    case 'platform-asks':
      if (answerBy !== null && answerBy >= today) return { what: 'platform-answer', byDate: answerBy }
      return nextLookAt ? promised('next-check', day(nextLookAt)) : late
    case 'platform-removed':
    case 'platform-suspended-seller':
    case 'platform-restricted':
    case 'platform-kept':
    case 'checked-gone':
    case 'checked-seems-gone':
    case 'checked-still-there':
    case 'checked-changed':
    case 'checked-unknown':
      return nextLookAt ? promised('next-check', day(nextLookAt)) : nothing
    default:
      return nothing
  }
}

const late = { what: 'late', byDate: null } as const
const nothing = { what: 'nothing', byDate: null } as const
