import type { Decision } from '@vigie/casework'
import { assignCase } from '../cases/assign-case.ts'
import { findOpenCase } from '../cases/find-open-case.ts'
import { decideCase } from '../review/decide-case.ts'
import { submitReview } from '../review/submit-review.ts'
import { done, type Player } from './found-coalition.ts'
import { isAugust } from './plan-arrivals.ts'
import { letGo } from './tell-notices.ts'
import { after, atWork, dayMs, type KnownListing, platformOf, reviewersOf, type Telling } from './telling.ts'

/** How long a case mostly waits; in August half of the readers are away. */
const medianWaitHours = 40
/** So many days the reviewers have fallen behind, and for which share of what comes in. */
const backlog = { days: 16, share: 0.8 }
/** What is so grave, and of such amounts, that it sometimes goes to the police. */
const grave: ReadonlySet<string> = new Set(['pangolin', 'rhino-horn', 'tiger-skin', 'tiger-bone', 'jaguar', 'cheetah', 'loris'])

/** Have somebody read the listing's case, if there is one by then. */
export function planReview(telling: Telling, listing: KnownListing): void {
  const { story, chance, end, known } = telling
  known.set(listing.id, listing)
  const now = story.clock.now()
  const isBehind = end.getTime() - now.getTime() < backlog.days * dayMs
  const wait = chance.around(isAugust(now) ? medianWaitHours * 2.4 : medianWaitHours)
  const at = atWork(after(now, wait))
  if (isBehind && chance.below(backlog.share)) return
  // What happens today is told at the end, by hand.
  if (end.getTime() - at.getTime() < dayMs) return
  const reviewer = chance.pick(reviewersOf(listing.office))
  story.plan(at, () => take(telling, listing, reviewer))
}

async function take(telling: Telling, listing: KnownListing, reviewer: Player): Promise<void> {
  const { story, chance } = telling
  const caseId = await openCaseOf(reviewer, listing)
  if (caseId === null) return
  done(await assignCase(reviewer.ctx, caseId, reviewer.personId))
  if (chance.below(0.12)) await readFirst(telling, listing, caseId, reviewer)
  story.plan(after(story.clock.now(), chance.around(0.4)), async () => {
    const decision = await decide(telling, listing, caseId, reviewer)
    if (decision === 'notify') letGo(telling, { listing, caseId, reviewer, at: after(story.clock.now(), chance.around(0.8)) })
  })
}

/** A colleague reads it as well, without seeing what the other thinks. */
export async function readFirst(telling: Telling, listing: KnownListing, caseId: string, than: Player): Promise<void> {
  const others = reviewersOf(listing.office).filter(({ personId }) => personId !== than.personId)
  const other = telling.chance.pick(others)
  done(await assignCase(other.ctx, caseId, other.personId))
  const reading = readingOf(telling, listing, listing.told.says.decision)
  done(await submitReview(other.ctx, caseId, other.personId, { ...reading, proposed: listing.told.says.decision }))
}

/** Decide by what the listing is; now and then a reader is not sure, or hands a grave case on. */
export async function decide(telling: Telling, listing: KnownListing, caseId: string, reviewer: Player): Promise<Decision> {
  const { chance } = telling
  const { kind, says } = listing.told
  const isNotify = says.decision === 'notify'
  const isReferred = isNotify && grave.has(kind) && chance.below(0.2)
  const isUnsure = isNotify && !isReferred && chance.below(0.03)
  const decision = isReferred ? 'refer' : isUnsure ? 'unsure' : says.decision
  const reading = readingOf(telling, listing, decision)
  done(await decideCase(reviewer.ctx, caseId, reviewer.personId, decision, reading))
  return decision
}

function readingOf({ chance }: Telling, listing: KnownListing, decision: Decision) {
  const { taxon, product, standing, reasons } = listing.told.says
  const { locale } = platformOf(listing)
  const reason = decision === 'unsure' ? unsure[locale] : chance.pick(reasons[locale])
  const confidence = decision === 'unsure' ? 'low' : chance.below(0.75) ? 'high' : 'medium'
  return { taxon, product, specimens: null, standing, confidence, reason } as const
}

const unsure = {
  en: 'I cannot tell the species from the words and pictures. For a specialist.',
  fr: 'Les mots et les photos ne permettent pas de reconnaître l’espèce. Pour un spécialiste.',
} as const

function openCaseOf({ ctx }: Pick<Player, 'ctx'>, { id }: Pick<KnownListing, 'id'>): Promise<string | null> {
  return ctx.inTransaction(async (tx) => {
    const caseId = await findOpenCase(tx, [id])
    if (!caseId) return null
    const row = await tx.query.selectFrom('case_file').select('status').where('id', '=', caseId).executeTakeFirstOrThrow()
    return row.status === 'open' ? caseId : null
  })
}
