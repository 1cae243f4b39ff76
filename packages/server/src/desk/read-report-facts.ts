import type { DomainEvent } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { findPlatformName } from '../intake/find-platform-name.ts'
import { listingAddress } from '../intake/listing-address.ts'
import { answerDay } from '../notices/notice-draft.ts'
import type { ReportFacts, Told } from './tell-report.ts'

/** What may be told of a case is a handful of steps; a log longer than this is cut at its beginning. */
const mostEvents = 1000

/** What may be told of a report, and on which site its listing stands: by name, else by its host; null where a picture is all there is. */
interface PlacedFacts extends ReportFacts {
  readonly site: string | null
}

/**
 * What a reporter may know of their report: nothing of other reports, readings, notes or people. Only what concerns the listing
 * that they reported, though its case and its notices may be about more. Null where there is no such report.
 */
export async function readReportFacts(tx: Pick<Tx, 'query'>, reportId: string): Promise<PlacedFacts | null> {
  const report = await tx.query
    .selectFrom('report')
    .innerJoin('listing', 'listing.id', 'report.listing_id')
    .select(['report.listing_id', 'report.received_at', 'listing.url', 'listing.platform_id'])
    .where('report.id', '=', reportId)
    .executeTakeFirst()
  if (!report) return null

  const { listing_id: listingId, received_at: receivedAt } = report
  const caseId = await findCase(tx, reportId)
  const notices = caseId === null ? [] : await listNotices(tx, caseId, listingId)
  const looks = await listLooks(tx, notices, listingId)
  const events = await listSteps(tx, [reportId, ...(caseId === null ? [] : [caseId]), ...notices.map(({ id }) => id)])
  const ofListing = events.flatMap((event) => toTold(event, listingId))
  const made = looks.flatMap(({ looked_at: at, result }): Told[] => (at && result ? [{ kind: 'looked', at, result }] : []))
  const sentAt = notices.findLast((notice) => notice.sent_at !== null)?.sent_at
  return {
    receivedAt,
    site: await findSite(tx, report),
    // The last look closes the case in the same moment, and comes before that.
    told: [...made, ...ofListing].sort((one, other) => one.at.getTime() - other.at.getTime()),
    nextLookAt: looks.find(({ looked_at }) => looked_at === null)?.due_at ?? null,
    answerBy: sentAt ? answerDay(sentAt) : null,
  }
}

async function findSite(
  tx: Pick<Tx, 'query'>,
  { url, platform_id: platformId }: { readonly url: string | null; readonly platform_id: string | null },
): Promise<string | null> {
  const address = url === null ? null : listingAddress(url)
  const host = address && new URL(address.canonical).hostname
  return (await findPlatformName(tx, { host, platformId })) ?? host
}

async function findCase({ query }: Pick<Tx, 'query'>, reportId: string): Promise<string | null> {
  const found = await query
    .selectFrom('case_report')
    .select('case_id')
    .where('report_id', '=', reportId)
    .orderBy('case_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.case_id ?? null
}

/** The notices about the listing that have left; of a withdrawal the notice itself tells. */
function listNotices({ query }: Pick<Tx, 'query'>, caseId: string, listingId: string) {
  return query
    .selectFrom('notice')
    .innerJoin('notice_listing as noticed', 'noticed.notice_id', 'notice.id')
    .select(['notice.id', 'notice.sent_at', 'notice.status'])
    .where('notice.case_id', '=', caseId)
    .where('noticed.listing_id', '=', listingId)
    .where('notice.sent_at', 'is not', null)
    .where('notice.withdraws_id', 'is', null)
    .orderBy('notice.sent_at')
    .limit(100)
    .execute()
}

/** The looks at the listing, those that are still to come last. What was withdrawn is not looked at any more. */
async function listLooks(
  { query }: Pick<Tx, 'query'>,
  notices: readonly { readonly id: string; readonly status: string }[],
  listingId: string,
) {
  if (notices.length === 0) return []
  const standing = new Set(notices.filter(({ status }) => status !== 'withdrawn').map(({ id }) => id))
  const looks = await query
    .selectFrom('verification')
    .select(['notice_id', 'looked_at', 'result', 'due_at'])
    .where('listing_id', '=', listingId)
    .where(
      'notice_id',
      'in',
      notices.map(({ id }) => id),
    )
    .orderBy('due_at')
    .execute()
  return looks.filter((look) => look.looked_at !== null || standing.has(look.notice_id))
}

/** Of these kinds alone something may be told: who they are by is not even read. */
const kinds = [
  ...(['report.dismissed', 'case.assigned', 'case.decided', 'case.reopened', 'case.closed'] as const),
  ...(['notice.sent', 'notice.answered', 'notice.answer-taken-back', 'notice.withdrawn'] as const),
]
type Step = Extract<DomainEvent, { kind: (typeof kinds)[number] }>

async function listSteps({ query }: Pick<Tx, 'query'>, subjects: readonly string[]) {
  const rows = await query
    .selectFrom('event')
    .select(['kind', 'at', 'facts'])
    .where('subject_id', 'in', [...subjects])
    .where('kind', 'in', [...kinds])
    .orderBy('position', 'desc')
    .limit(mostEvents)
    .execute()
  const steps = rows.toReversed() as (Pick<Step, 'kind' | 'facts'> & { readonly at: Date })[]
  // What somebody entered by mistake and took back was never an answer of the platform.
  const takenBack = new Set(
    steps.flatMap((step) => (isTakingBack(step) ? [`${step.facts.listingId} ${step.facts.answeredAt}`] : [])),
  )
  return steps.filter((step) => !(isAnswer(step) && takenBack.has(`${step.facts.listingId} ${step.at.toISOString()}`)))
}

type Of<Kind extends Step['kind']> = Pick<Extract<Step, { kind: Kind }>, 'kind' | 'facts'>
const isAnswer = <S extends Pick<Step, 'kind'>>(step: S): step is S & Of<'notice.answered'> => step.kind === 'notice.answered'
const isTakingBack = <S extends Pick<Step, 'kind'>>(step: S): step is S & Of<'notice.answer-taken-back'> =>
  step.kind === 'notice.answer-taken-back'

function toTold(step: Pick<Step, 'kind' | 'facts'> & { readonly at: Date }, listingId: string): Told[] {
  const { at } = step
  const event = step as Pick<Step, 'kind' | 'facts'> as Step
  switch (event.kind) {
    case 'report.dismissed':
      return [{ kind: 'dismissed', at }]
    case 'case.assigned':
      return [{ kind: 'assigned', at }]
    case 'case.decided':
      return [{ kind: 'decided', at, decision: event.facts.decision }]
    case 'case.reopened':
      return [{ kind: 'reopened', at }]
    case 'case.closed':
      return [{ kind: 'closed', at }]
    case 'notice.sent':
      return [{ kind: 'sent', at }]
    case 'notice.withdrawn':
      return event.facts.wasSent ? [{ kind: 'withdrawn', at }] : []
    case 'notice.answered':
      return event.facts.listingId === listingId ? [{ kind: 'answered', at, action: event.facts.action }] : []
    case 'notice.answer-taken-back':
      return []
  }
}
