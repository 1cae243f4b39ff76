import { assignCase } from '../cases/assign-case.ts'
import { holdNotice } from '../notices/hold-notice.ts'
import { done, type Office, type Player } from './found-coalition.ts'
import { complete, draftOf } from './tell-notices.ts'
import { decide, readFirst } from './tell-review.ts'
import { type KnownListing, platformOf, reviewersOf, type Telling } from './telling.ts'

/** Notices that are held today stay held so long: there is time to look at them, and to take one back. */
const holdSeconds = 3600

/** What lies on the desks this morning: cases being read, drafts, and notices about to leave. */
export async function tellToday(telling: Telling): Promise<void> {
  const { lantern, guet } = telling.coalition
  await fillDesk(telling, lantern, { drafts: 3, held: 3, reading: 5 })
  await fillDesk(telling, guet, { drafts: 1, held: 1, reading: 1 })
}

async function fillDesk(
  telling: Telling,
  office: Office,
  { drafts, held, reading }: { readonly drafts: number; readonly held: number; readonly reading: number },
): Promise<void> {
  const waiting = await listWaiting(telling, office)
  const isClear = ({ listing }: Waiting) => listing.told.says.decision === 'notify'
  // The most pressing are left for whoever looks around.
  const ofToday = waiting.filter(isClear).slice(-(drafts + held))
  let holds = held
  for (const one of ofToday) {
    const reviewer = telling.chance.pick(reviewersOf(office))
    done(await assignCase(reviewer.ctx, one.caseId, reviewer.personId))
    const decision = await decide(telling, one.listing, one.caseId, reviewer)
    await telling.story.catchUp()
    if (decision === 'notify' && holds-- > 0) await hold(telling, one, reviewer)
  }
  const others = waiting.filter((one) => !ofToday.includes(one)).slice(-reading)
  for (const [index, { listing, caseId }] of others.entries()) {
    const reviewers = reviewersOf(office)
    const reviewer = reviewers[index % reviewers.length] as Player
    done(await assignCase(reviewer.ctx, caseId, reviewer.personId))
    if (index % 2 === 1) await readFirst(telling, listing, caseId, reviewer)
  }
}

interface Waiting {
  readonly listing: KnownListing
  readonly caseId: string
}

/** Open cases, the most pressing first. */
async function listWaiting({ known }: Telling, { people: [admin] }: Office): Promise<Waiting[]> {
  if (!admin) return []
  const rows = await admin.ctx.inTransaction(({ query }) =>
    query
      .selectFrom('case_file')
      .innerJoin('case_listing', 'case_listing.case_id', 'case_file.id')
      .select(['case_file.id as caseId', 'listing_id'])
      .where('case_file.status', '=', 'open')
      .orderBy('priority', 'desc')
      .orderBy('case_file.id')
      .limit(60)
      .execute(),
  )
  return rows.flatMap(({ caseId, listing_id }) => {
    const listing = known.get(listing_id)
    return listing ? [{ listing, caseId }] : []
  })
}

async function hold(telling: Telling, { listing, caseId }: Waiting, reviewer: Player): Promise<void> {
  const noticeId = await draftOf(reviewer, caseId)
  if (noticeId === null) return
  await complete(telling, noticeId, { listing, platform: platformOf(listing), reviewer })
  const ctx = { ...reviewer.ctx, config: { ...reviewer.ctx.config, holdSeconds } }
  done(await holdNotice(ctx, noticeId, { inGoodFaith: true }))
}
