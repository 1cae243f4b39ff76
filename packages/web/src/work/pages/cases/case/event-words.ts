import type { Decision } from '@vigie/casework'
import type { TFunction } from 'i18next'
import type { CaseView } from '../cases-queries.ts'

type Event = CaseView['events'][number]

/** An event of a case as a sentence; null for what says nothing to a reader. */
export function eventWords(
  event: Event,
  caseFile: Pick<CaseView, 'assignees' | 'events' | 'reviews'>,
  viewerId: string,
  t: TFunction<['cases', 'codes']>,
): string | null {
  const { kind, by, person, facts } = event
  const who = whoDid(event, viewerId, t)
  const isMe = person?.person_id === viewerId
  switch (kind) {
    case 'case.opened':
      return t(by === 'person' ? 'cases:timeLine.openedBy' : 'cases:timeLine.opened', { who })
    case 'case.report-merged':
      return t('cases:timeLine.reportMerged')
    case 'case.listing-added':
      return t('cases:timeLine.listingAdded')
    case 'case.assigned':
    case 'case.unassigned': {
      // Whoever takes a decision back gives the case to those who had it: that is one step to a reader, not one for each.
      const isAgain = caseFile.events.some((each) => each.kind === 'case.reopened' && each.at === event.at)
      const isOwn = facts.assigneeId === person?.person_id
      const whom = nameOf(String(facts.assigneeId), caseFile, viewerId, t)
      if (isAgain) return facts.assigneeId === viewerId ? t('cases:timeLine.hasAgainYou') : t('cases:timeLine.hasAgain', { whom })
      const name = kind === 'case.assigned' ? (isOwn ? 'took' : 'gave') : isOwn ? 'letGo' : 'tookFrom'
      return isMe ? t(`cases:timeLine.${name}You`, { whom }) : t(`cases:timeLine.${name}`, { who, whom })
    }
    case 'case.reviewed':
      return isMe ? t('cases:timeLine.reviewedYou') : t('cases:timeLine.reviewed', { who })
    case 'case.decided': {
      const decision = t(`codes:decision.${facts.decision as Decision}`)
      return isMe ? t('cases:timeLine.decidedYou', { decision }) : t('cases:timeLine.decided', { who, decision })
    }
    case 'case.reopened':
      return t(`cases:timeLine.reopened.${facts.reason as 'appeal' | 'relisted' | 'mistake'}`, { who })
    case 'case.closed':
      return t('cases:timeLine.closed')
    case 'hold.placed':
      return t('cases:timeLine.held')
    case 'hold.lifted':
      return t('cases:timeLine.heldNoMore')
    default:
      return null
  }
}

function whoDid({ by, person }: Event, viewerId: string, t: TFunction<['cases', 'codes']>): string {
  if (by !== 'person') return t(`cases:by.${by}`)
  if (person?.person_id === viewerId) return t('cases:youBegin')
  return person?.name ?? t('cases:erasedPerson')
}

/** Whoever is named anywhere in the case by this id. */
function nameOf(
  personId: string,
  { assignees, events, reviews }: Pick<CaseView, 'assignees' | 'events' | 'reviews'>,
  viewerId: string,
  t: TFunction<['cases', 'codes']>,
): string {
  if (personId === viewerId) return t('cases:you')
  const known = [...assignees, ...events.flatMap(({ person }) => person ?? []), ...reviews.map(({ reader }) => reader)]
  return known.find((each) => each.person_id === personId)?.name ?? t('cases:somebody')
}
