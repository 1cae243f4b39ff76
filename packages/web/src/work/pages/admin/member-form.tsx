import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Role } from '@vigie/casework'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { meQuery, useMe } from '../../session.ts'
import { type Member, membersQuery } from './admin-queries.ts'
import { ConfirmAgain } from './confirm-again.tsx'
import { PasswordLink } from './password-link.tsx'
import { RoleChoice } from './role-choice.tsx'
import { submitting } from './submitting.ts'
import { useSaved } from './use-saved.ts'

/** What a member may do, and the end of a membership. The only administrator stays one until there is another. */
export function MemberForm(props: { readonly member: Member; readonly isLastAdmin: boolean; readonly onDone: () => void }) {
  const { t } = useTranslation('admin')
  const { member, isLastAdmin, onDone } = props
  const { person_id: personId, name } = member
  const isMe = useMe().person_id === personId
  const queries = useQueryClient()
  const saved = useSaved()
  const [roles, setRoles] = useState<readonly Role[]>(member.roles)
  const finish = (words?: string) => {
    void queries.invalidateQueries({ queryKey: membersQuery.queryKey })
    if (isMe) void queries.invalidateQueries({ queryKey: meQuery.queryKey })
    saved(words)
    onDone()
  }
  const change = useMutation({
    mutationFn: () => call('PUT /api/v1/members/{personId}/roles', { params: { personId }, body: { roles: [...roles] } }),
    onSuccess: () => finish(),
  })
  const remove = useMutation({
    mutationFn: () => call('DELETE /api/v1/members/{personId}', { params: { personId } }),
    onSuccess: () => finish(t('members.removed', { name })),
  })
  const adminStays = isLastAdmin ? t('members.onlyAdmin') : null
  const isSame = roles.length === member.roles.length && roles.every((role) => member.roles.includes(role))
  return (
    <>
      <form className="fields" onSubmit={submitting(() => change.mutate())}>
        <RoleChoice roles={roles} onChange={setRoles} adminStays={adminStays} />
        <p className="quiet-words">{t('members.atOnce')}</p>
        <ProblemNote error={change.error} />
        <div className="deeds">
          <Button type="submit" loading={change.isPending} disabled={isSame || roles.length === 0}>
            {t('save')}
          </Button>
          {roles.length === 0 && <p className="quiet-words">{t('members.oneRole')}</p>}
        </div>
      </form>
      {!isMe && <PasswordLink member={member} />}
      <section className="fields-end">
        <h3>{t('members.removal')}</h3>
        <p className="quiet-words">{t('members.removalWords')}</p>
        <ConfirmAgain
          label={t('members.remove', { name })}
          question={t(isMe ? 'members.removeMe' : 'members.removeSure', { name })}
          confirm={t('members.removeYes')}
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          whyNot={adminStays}
        />
      </section>
    </>
  )
}
