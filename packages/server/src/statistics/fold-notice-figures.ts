import type { DomainEvent, EventKind, OutcomeAction, VerificationResult, VerificationStep } from '@vigie/casework'
import type { MeasureId } from './measure-id.ts'
import { answerSpanOf, type Sighting, type Standing, sightingOf, standingOf } from './notice-measures.ts'

/** Events about a notice that change what its figures are, with those about the looks at its listings. */
export const storyKinds = [
  'notice.drafted',
  'notice.sent',
  'notice.delivered',
  'notice.acknowledged',
  'notice.answered',
  'notice.answer-taken-back',
  'notice.failed',
  'notice.withdrawn',
  'listing.verified',
  'verification.confirmed',
] as const satisfies readonly EventKind[]

/** One share of a figure. */
export interface Entry {
  readonly measure: MeasureId
  readonly platformId: string | null
  /** UTC, YYYY-MM-DD. */
  readonly day: string
  readonly amount: number
}

interface Look {
  readonly listingId: string
  readonly platformId: string
  readonly step: VerificationStep
  readonly result: VerificationResult
  /** The day of the first look at this step, whoever looks again. */
  readonly day: string
  /** Place in the story. */
  readonly at: number
}

/** What a platform says of one listing, the oldest first; without what was entered by mistake and taken back. */
interface Said {
  readonly standing: Standing
  readonly action: OutcomeAction
  /** Place in the story. */
  readonly at: number
  readonly moment: string
}

/**
 * What one notice, the answers to it and the looks at its listings are in the figures, as far as its story goes. One listing has
 * one standing and each look one result, the last: who adds a story's next event to the figures takes away what this was before.
 *
 * @param story in the log's order, of one notice; of each look its confirmations too
 */
export function foldNoticeFigures(story: readonly DomainEvent[]): readonly Entry[] {
  const looks = new Map<string, Look>()
  const said = new Map<string, readonly Said[]>()
  let drafted: DomainEvent<'notice.drafted'>['facts'] | null = null
  let [sentAt, deliveredAt, failedAt, isWithdrawn] = [null as string | null, null as string | null, null as string | null, false]
  for (const [at, event] of story.entries()) {
    if (event.kind === 'notice.drafted') drafted = event.facts
    if (event.kind === 'notice.sent') sentAt ??= event.at
    if (event.kind === 'notice.failed') failedAt ??= event.at
    if (event.kind === 'notice.withdrawn') isWithdrawn = true
    if (arrivals.has(event.kind)) deliveredAt ??= event.at
    if (event.kind === 'notice.answered') hear(said, event, at)
    if (event.kind === 'notice.answer-taken-back') unhear(said, event)
    if (event.kind === 'listing.verified') see(looks, event, at)
    if (event.kind === 'verification.confirmed') confirm(looks, event)
  }

  const seen = [...looks.values()].map(({ result, step, platformId, day }) => ({
    measure: `verifications.${result}.${step}` as const,
    platformId,
    day,
    amount: 1,
  }))
  if (drafted === null || drafted.withdraws !== null || isWithdrawn) return seen
  const { platformId, listingIds } = drafted
  const answeredAt = [...said.values()].flatMap((answers) => answers.map(({ moment }) => moment)).sort()[0]
  // An answer shows that the notice had arrived, whatever its delivery was taken for.
  const arrivedAt = [deliveredAt, answeredAt].filter((moment) => typeof moment === 'string').sort()[0]
  if (arrivedAt === undefined)
    return failedAt === null
      ? seen
      : [...seen, { measure: 'listings.undelivered', platformId, day: dayOf(failedAt), amount: listingIds.length }]

  const day = dayOf(arrivedAt)
  const weekLooks = new Map([...looks.values()].filter(({ step }) => step === '7d').map((look) => [look.listingId, look]))
  const from = Date.parse(sentAt ?? arrivedAt)
  const ends = listingIds.flatMap((listingId): Entry[] => {
    const answers = said.get(listingId) ?? []
    const answer = answers.findLast((each, at) => each.standing !== answers[at - 1]?.standing)
    const sighting = sightingAfter(answer, weekLooks.get(listingId))
    const end = { measure: `noticed.${answer?.standing ?? 'no-answer'}.${sighting}` as const, platformId, day, amount: 1 }
    const [first] = answers
    if (!first) return [end]
    const span = answerSpanOf(Date.parse(first.moment) - from)
    return [end, { measure: `first_answers.${span}`, platformId, day, amount: 1 }]
  })
  return [...seen, ...ends]
}

/** What shows that a notice arrived, beside an answer. */
const arrivals: ReadonlySet<EventKind> = new Set(['notice.delivered', 'notice.acknowledged'])

function hear(said: Map<string, readonly Said[]>, { facts, at: moment }: DomainEvent<'notice.answered'>, at: number) {
  const { listingId, action } = facts
  said.set(listingId, [...(said.get(listingId) ?? []), { standing: standingOf(action), action, at, moment }])
}

function unhear(said: Map<string, readonly Said[]>, { facts }: DomainEvent<'notice.answer-taken-back'>) {
  const answers = said.get(facts.listingId) ?? []
  const taken = answers.findLast(({ action, moment }) => action === facts.was && moment === facts.answeredAt)
  said.set(
    facts.listingId,
    answers.filter((answer) => answer !== taken),
  )
}

function see(looks: Map<string, Look>, { subject, facts, at: moment }: DomainEvent<'listing.verified'>, at: number) {
  const { verificationId, platformId, step, result } = facts
  const day = looks.get(verificationId)?.day ?? dayOf(moment)
  looks.set(verificationId, { listingId: subject, platformId, step, result, day, at })
}

/** Whoever agrees that a listing seems gone has found it gone; who disagrees looks, and that look follows. */
function confirm(looks: Map<string, Look>, { subject, facts }: DomainEvent<'verification.confirmed'>) {
  const look = looks.get(subject)
  if (look?.result === 'presumed-gone' && facts.agrees) looks.set(subject, { ...look, result: 'gone' })
}

function sightingAfter(answer: Said | undefined, look: Look | undefined): Sighting {
  if (!look) return 'not-looked'
  return answer && look.at < answer.at ? 'too-early' : sightingOf(look.result)
}

function dayOf(moment: string): string {
  return moment.slice(0, 10)
}
