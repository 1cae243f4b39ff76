import { decisions } from './case-file.ts'
import { code, codes, count, type Fact, flag, hash, id, ids, moment, optional, taxon } from './fact.ts'
import { channels, keptReasons, noticeGrounds, noticeStatuses, outcomes, outcomeWays } from './notice.ts'
import { roles } from './role-can.ts'
import { verificationResults, verificationSteps } from './verification.ts'

/** Where a report comes from. */
export const reportSources = ['public', 'spotter', 'member', 'platform-user', 'partner'] as const
/** How a capture was made. */
export const captureKinds = ['received', 'fetched', 'by-hand'] as const

const nothing = {} as const

/** Every kind of event with the facts it holds, in the order of the flow: the log's vocabulary, and the only place it is written. */
export const eventFacts = {
  'organisation.created': { kind: code(['ngo', 'platform', 'agency']) },
  'member.invited': { invitationId: id, roles: codes(roles) },
  'member.joined': { invitationId: optional(id), roles: codes(roles) },
  'member.left': { personId: id },
  'member.roles-changed': { personId: id, roles: codes(roles) },
  'member.password-link-made': { personId: id },
  'member.password-renewed': { personId: id },
  'key.made': { platformId: optional(id) },
  'key.revoked': nothing,
  'platform.added': { status: code(['prospect', 'member', 'left']) },
  'platform.changed': { status: code(['prospect', 'member', 'left']), channel: code(channels) },

  'listing.received': { versionId: id, platformId: optional(id), isNew: flag },
  'listing.seen-again': { versionId: id, platformId: optional(id) },
  'report.received': { listingId: id, source: code(reportSources), platformId: optional(id) },
  'report.merged': { listingId: id, caseId: id },
  'report.dismissed': { listingId: id },
  'capture.stored': { listingId: id, versionId: id, captureKind: code(captureKinds), manifest: hash },
  'capture.failed': { listingId: id },
  'capture.waived': { listingId: id, noticeId: optional(id) },
  'listing.screened': {
    versionId: id,
    platformId: optional(id),
    verdict: code(['flag', 'pass']),
    decision: code(['allow', 'review', 'block']),
    taxon: optional(taxon),
    specimens: count,
    degraded: count,
  },

  'case.opened': { listingIds: ids, reportIds: ids },
  'case.report-merged': { reportId: id },
  'case.listing-added': { listingId: id },
  'case.assigned': { assigneeId: id },
  'case.unassigned': { assigneeId: id },
  'case.reviewed': { reviewId: id },
  'case.decided': { decision: code(decisions) },
  'case.reopened': { reason: code(['appeal', 'relisted', 'mistake']) },
  'case.closed': nothing,

  'notice.drafted': {
    caseId: id,
    platformId: id,
    listingIds: ids,
    specimens: count,
    ground: code(noticeGrounds),
    withdraws: optional(id),
  },
  'notice.held': { until: moment },
  'notice.recalled': nothing,
  'notice.sent': { channel: code(channels), body: hash },
  'notice.delivered': { tries: count },
  'notice.failed': { tries: count },
  'notice.replayed': nothing,
  'notice.acknowledged': nothing,
  'notice.answered': {
    listingId: id,
    action: code(outcomes),
    way: code(outcomeWays),
    kept: optional(code(keptReasons)),
    platformId: id,
  },
  'notice.answer-taken-back': {
    listingId: id,
    was: code(outcomes),
    /** What counts of the listing now. */
    action: optional(code(outcomes)),
    /** The listings about which a question of the platform is open now; one that was replied to is not. */
    asking: ids,
    /** How the notice stands without it. */
    status: code(noticeStatuses),
    platformId: id,
    answeredAt: moment,
  },
  'notice.replied': { replyId: id, questions: count },
  'notice.withdrawn': { wasSent: flag },

  'listing.verified': {
    verificationId: id,
    noticeId: id,
    platformId: id,
    step: code(verificationSteps),
    result: code(verificationResults),
    by: code(['machine', 'person']),
  },
  'verification.confirmed': { listingId: id, platformId: id, agrees: flag },

  'person.erased': { rows: count, kind: code(['seller', 'reporter', 'member']) },
  'hold.placed': { kind: code(['case', 'listing', 'seller']) },
  'hold.lifted': nothing,
} as const satisfies Record<string, Readonly<Record<string, Fact>>>
