import { useInfiniteQuery } from '@tanstack/react-query'
import { useMe } from '../../session.ts'
import { invitationsQuery, itemsOf, membersQuery, platformsQuery } from './admin-queries.ts'
import type { SetUpStep } from './set-up-steps.ts'

/** Which steps of the set-up are done, as far as the install shows it. Looking at its health is never done. */
export type SetUpDone = Readonly<Record<SetUpStep, boolean>>

export function useSetUpDone(): SetUpDone {
  const { organisation } = useMe()
  const platforms = itemsOf(useInfiniteQuery(platformsQuery).data)
  const colleagues = useColleagues()
  return {
    notifier: organisation.notifier_name !== '' && organisation.notifier_email !== '',
    platform: platforms.length > 0,
    colleagues: colleagues > 0,
    check: false,
  }
}

/** How many people besides whoever looks are here or invited, each counted once. */
export function useColleagues(): number {
  const { email: own } = useMe()
  const members = itemsOf(useInfiniteQuery(membersQuery).data)
  const invited = itemsOf(useInfiniteQuery(invitationsQuery).data)
  const addresses = [...members, ...invited].map(({ email }) => email?.toLowerCase() ?? '')
  return new Set(addresses.filter((email) => email !== '' && email !== own.toLowerCase())).size
}
