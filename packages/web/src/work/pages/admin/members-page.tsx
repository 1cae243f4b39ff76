import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffered } from '../../frame/palette-actions.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useCan } from '../../session.ts'
import { invitationsQuery, itemsOf, type Member, membersQuery } from './admin-queries.ts'
import { Dialog } from './dialog.tsx'
import { InvitationList } from './invitation-list.tsx'
import { InviteForm } from './invite-form.tsx'
import { MemberForm } from './member-form.tsx'
import { MemberList } from './member-list.tsx'
import { ShowMore } from './show-more.tsx'

/** Who works here, what each may do, and who is invited. */
export function MembersPage() {
  const { t } = useTranslation('admin')
  const mayInvite = useCan('invite-member')
  const members = useInfiniteQuery(membersQuery)
  const invitations = useInfiniteQuery(invitationsQuery)
  const [isInviting, setInviting] = useState(false)
  const [changed, setChanged] = useState<Member | null>(null)
  const invite = t('members.invite')
  useOffered(
    useMemo(() => (mayInvite ? [{ id: 'invite', label: invite, onClick: () => setInviting(true) }] : []), [invite, mayInvite]),
  )
  const all = itemsOf(members.data)
  const admins = members.hasNextPage ? null : all.filter(({ roles }) => roles.includes('admin'))
  const isLastAdmin = changed !== null && admins?.length === 1 && admins[0]?.person_id === changed.person_id
  return (
    <>
      <PageHead title={t('members.title')} lede={t('members.lede')}>
        {mayInvite && <Button onClick={() => setInviting(true)}>{invite}</Button>}
      </PageHead>
      <Loaded query={members}>{() => <MemberList members={all} onChange={mayInvite ? setChanged : null} />}</Loaded>
      <ShowMore list={members} />
      <Loaded query={invitations}>{(pages) => <InvitationList invitations={itemsOf(pages)} />}</Loaded>
      <ShowMore list={invitations} />
      <Dialog opened={isInviting} onClose={() => setInviting(false)} title={invite}>
        <InviteForm onDone={() => setInviting(false)} />
      </Dialog>
      <Dialog opened={changed !== null} onClose={() => setChanged(null)} title={<bdi>{changed?.name}</bdi>}>
        {changed && <MemberForm member={changed} isLastAdmin={isLastAdmin} onDone={() => setChanged(null)} />}
      </Dialog>
    </>
  )
}
