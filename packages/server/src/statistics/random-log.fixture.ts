import {
  channels,
  decisions,
  type EventKind,
  type FactsOf,
  type Happening,
  outcomes,
  outcomeWays,
  reportSources,
  type VerificationStep,
  verificationResults,
  verificationSteps,
} from '@vigie/casework'
import fc from 'fast-check'

const idOf = (kind: number, index: number) => `019${kind}0000-0000-7000-8000-${String(index).padStart(12, '0')}`
export const listingId = (index: number) => idOf(1, index)
export const noticeId = (index: number) => idOf(2, index)
/** Never 0: that would read like "no platform". */
export const platformId = (index: number) => idOf(3, index + 1)

const listing = fc.nat(5).map(listingId)
const notice = fc.nat(5).map(noticeId)
const platform = fc.nat(1).map(platformId)
const other = fc.nat(9).map((index) => idOf(4, index))
const maybePlatform = fc.option(platform)
const count = fc.nat(4)
/** One look for each step of each listing of a notice. */
const lookAt = fc.record({ listing: fc.nat(5), notice: fc.nat(5), step: fc.constantFrom(...verificationSteps) })
const lookId = (listing: number, notice: number, step: VerificationStep) =>
  idOf(5, 100 * listing + 10 * notice + verificationSteps.indexOf(step))

const of = <K extends EventKind>(
  kind: K,
  subject: fc.Arbitrary<string>,
  facts: { [Name in keyof FactsOf<K>]: fc.Arbitrary<FactsOf<K>[Name]> },
) => fc.record({ kind: fc.constant(kind), subject, facts: fc.record<FactsOf<K>>(facts) }) as unknown as fc.Arbitrary<Happening>

/**
 * One event at random: every counted kind, some that are not, and few subjects, so that they meet. Draftings come apart
 * (`draftings`), since a notice has one.
 */
export const randomHappening: fc.Arbitrary<Happening> = fc.oneof(
  of('listing.received', listing, { versionId: other, platformId: maybePlatform, isNew: fc.boolean() }),
  of('listing.seen-again', listing, { versionId: other, platformId: maybePlatform }),
  of('report.received', other, { listingId: listing, source: fc.constantFrom(...reportSources), platformId: maybePlatform }),
  of('report.merged', other, { listingId: listing, caseId: other }),
  of('report.dismissed', other, { listingId: listing }),
  of('listing.screened', listing, {
    versionId: other,
    platformId: maybePlatform,
    verdict: fc.constantFrom('flag', 'pass'),
    decision: fc.constantFrom('allow', 'review', 'block'),
    taxon: fc.constant(null),
    specimens: count,
    degraded: fc.nat(1),
  }),
  of('capture.waived', listing, { listingId: listing, noticeId: fc.constant(null) }),
  of('case.opened', other, { listingIds: fc.constant([]), reportIds: fc.constant([]) }),
  of('case.assigned', other, { assigneeId: other }),
  of('case.decided', other, { decision: fc.constantFrom(...decisions) }),
  of('case.reopened', other, { reason: fc.constant('appeal') }),
  of('case.closed', other, {}),
  of('notice.held', notice, { until: fc.constant('2026-11-21T12:00:10.000Z') }),
  of('notice.recalled', notice, {}),
  of('notice.sent', notice, { channel: fc.constantFrom(...channels), body: fc.constant('a'.repeat(64)) }),
  of('notice.delivered', notice, { tries: count }),
  of('notice.failed', notice, { tries: count }),
  of('notice.replayed', notice, {}),
  of('notice.acknowledged', notice, {}),
  of('notice.answered', notice, {
    listingId: listing,
    action: fc.constantFrom(...outcomes),
    way: fc.constantFrom(...outcomeWays),
    kept: fc.constant(null),
    platformId: platform,
  }),
  of('notice.replied', notice, { replyId: other, questions: count }),
  of('notice.withdrawn', notice, { wasSent: fc.boolean() }),
  fc
    .record({
      at: lookAt,
      platformId: platform,
      result: fc.constantFrom(...verificationResults),
      by: fc.constantFrom('machine' as const, 'person' as const),
    })
    .map(({ at: { listing, notice, step }, ...facts }): Happening => {
      const verificationId = lookId(listing, notice, step)
      return {
        kind: 'listing.verified',
        subject: listingId(listing),
        facts: { ...facts, verificationId, noticeId: noticeId(notice), step },
      }
    }),
  fc.record({ at: lookAt, platformId: platform, agrees: fc.boolean() }).map(
    ({ at: { listing, notice, step }, ...facts }): Happening => ({
      kind: 'verification.confirmed',
      subject: lookId(listing, notice, step),
      facts: { ...facts, listingId: listingId(listing) },
    }),
  ),
  of('person.erased', other, { rows: count, kind: fc.constant('seller') }),
)

/** The drafting of some of the notices, one each; the last of them takes back the first. */
export const draftings: readonly Happening[] = [0, 1, 2, 3, 4].map((index) => ({
  kind: 'notice.drafted',
  subject: noticeId(index),
  facts: {
    caseId: idOf(4, index),
    platformId: platformId(index % 2),
    listingIds: [listingId(index), listingId(index + 1)],
    specimens: 3 + index,
    ground: 'illegal-content',
    withdraws: index === 4 ? noticeId(0) : null,
  },
}))
