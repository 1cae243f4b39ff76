import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWritten } from '../../parts/written.ts'
import { useMe } from '../../session.ts'
import type { Member } from './admin-queries.ts'
import { type Column, RegisterTable } from './register-table.tsx'
import { StateWord } from './state-word.tsx'

/** Who is a member, by name. */
export function MemberList(props: { readonly members: readonly Member[]; readonly onChange: ((member: Member) => void) | null }) {
  const { t } = useTranslation(['admin', 'codes'])
  const { person_id: me } = useMe()
  const written = useWritten()
  const { members, onChange } = props
  const columns: Column<Member>[] = [
    {
      name: 'name',
      head: t('members.name'),
      cell: ({ name, email, person_id }) => (
        <>
          <span>
            <bdi>{name}</bdi>
            {person_id === me && <span className="quiet-words"> {t('members.you')}</span>}
          </span>
          <bdi className="register-second">{email}</bdi>
        </>
      ),
    },
    { name: 'roles', head: t('members.roles'), cell: ({ roles }) => roles.map((role) => t(`codes:role.${role}`)).join(', ') },
    {
      name: 'factor',
      head: t('members.secondFactor'),
      cell: ({ has_second_factor: isOn }) => (
        <StateWord state={isOn ? 'ok' : 'unsure'}>{t(isOn ? 'members.factorOn' : 'members.factorOff')}</StateWord>
      ),
    },
    {
      name: 'joined',
      head: t('members.joined'),
      cell: ({ joined_at }) => <time dateTime={joined_at}>{written.day(joined_at)}</time>,
    },
  ]
  if (onChange) {
    columns.push({
      name: 'deeds',
      head: t('deeds'),
      isPlain: true,
      cell: (member) => (
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange(member)}
          aria-label={t('members.changeOf', { name: member.name })}
        >
          {t('change')}
        </Button>
      ),
    })
  }
  return <RegisterTable label={t('members.title')} columns={columns} items={members} keyOf={({ person_id }) => person_id} />
}
