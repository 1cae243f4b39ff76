import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useWritten } from '../../parts/written.ts'
import { useCan } from '../../session.ts'
import { type Invitation, invitationsQuery } from './admin-queries.ts'
import { Dialog } from './dialog.tsx'
import { Handover } from './handover.tsx'
import { type Column, RegisterTable } from './register-table.tsx'
import { useSaved } from './use-saved.ts'

/** Who is invited and has not come yet. */
export function InvitationList({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const { t } = useTranslation(['admin', 'codes'])
  const written = useWritten()
  const mayInvite = useCan('invite-member')
  const queries = useQueryClient()
  const saved = useSaved()
  const [handed, hand] = useState<{ readonly link: string; readonly email: string } | null>(null)
  const changed = () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey })
  const renew = useMutation({
    mutationFn: ({ email, roles, locale }: Invitation) =>
      call('POST /api/v1/invitations', { body: { email: email ?? '', roles, locale } }),
    // The list first: behind the link handed over, the invitation of before is gone.
    onSuccess: async ({ link }, { email }) => {
      await changed()
      hand({ link, email: email ?? '' })
    },
  })
  const retire = useMutation({
    mutationFn: ({ id }: Invitation) => call('DELETE /api/v1/invitations/{invitationId}', { params: { invitationId: id } }),
    onSuccess: () => saved(t('members.withdrawn')),
    onSettled: changed,
  })
  if (invitations.length === 0 && !handed) return null
  const columns: Column<Invitation>[] = [
    { name: 'email', head: t('members.email'), cell: ({ email }) => <bdi>{email}</bdi> },
    { name: 'roles', head: t('members.roles'), cell: ({ roles }) => roles.map((role) => t(`codes:role.${role}`)).join(', ') },
    {
      name: 'expires',
      head: t('members.expires'),
      cell: ({ expires_at }) => <time dateTime={expires_at}>{`${written.ago(expires_at)} · ${written.day(expires_at)}`}</time>,
    },
  ]
  if (mayInvite) {
    columns.push({
      name: 'deeds',
      head: t('deeds'),
      isPlain: true,
      cell: (invitation) => {
        const of = { email: invitation.email ?? '' }
        return (
          <div className="deeds">
            <Button
              variant="default"
              size="xs"
              loading={renew.isPending && renew.variables.id === invitation.id}
              onClick={() => renew.mutate(invitation)}
              aria-label={t('members.renewOf', of)}
            >
              {t('members.renew')}
            </Button>
            <Button
              variant="default"
              size="xs"
              className="deed-flag"
              loading={retire.isPending && retire.variables.id === invitation.id}
              onClick={() => retire.mutate(invitation)}
              aria-label={t('members.withdrawOf', of)}
            >
              {t('members.withdraw')}
            </Button>
          </div>
        )
      },
    })
  }
  return (
    <section className="page-list" aria-labelledby="invited">
      <h2 id="invited">{t('members.invited')}</h2>
      <p className="quiet-words">{t('members.invitedWords')}</p>
      <ProblemNote error={renew.error ?? retire.error} />
      <RegisterTable label={t('members.invited')} columns={columns} items={invitations} keyOf={({ id }) => id} />
      <Dialog opened={handed !== null} onClose={() => hand(null)} title={t('members.renew')} staysOpen>
        {handed && <Handover {...handed} onDone={() => hand(null)} />}
      </Dialog>
    </section>
  )
}
