import { Checkbox } from '@mantine/core'
import type { Role } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session.ts'

/** The roles that make sense in an organisation of each kind. */
const rolesOf: Readonly<Record<'ngo' | 'platform' | 'agency', readonly Role[]>> = {
  ngo: ['admin', 'reviewer', 'analyst', 'spotter'],
  platform: ['admin', 'platform-officer'],
  agency: ['admin', 'law-enforcement-officer'],
}

/** Which roles somebody has, each with what it lets them do. Those that somebody has for whatever reason are shown too. */
export function RoleChoice(props: {
  readonly roles: readonly Role[]
  readonly onChange: (roles: readonly Role[]) => void
  /** Why the right of an administrator cannot be taken away. */
  readonly adminStays?: string | null
}) {
  const { t } = useTranslation(['admin', 'codes'])
  const { organisation } = useMe()
  const { roles, onChange, adminStays = null } = props
  const offered = [...new Set([...rolesOf[organisation.kind], ...roles])]
  const toggle = (role: Role, isHeld: boolean) => onChange(isHeld ? [...roles, role] : roles.filter((held) => held !== role))
  return (
    <fieldset className="choice">
      <legend>{t('members.roles')}</legend>
      {offered.map((role) => (
        <Checkbox
          key={role}
          label={t(`codes:role.${role}`)}
          description={role === 'admin' && adminStays ? adminStays : t(`members.may.${role}`)}
          checked={roles.includes(role)}
          disabled={role === 'admin' && !!adminStays}
          onChange={({ currentTarget }) => toggle(role, currentTarget.checked)}
        />
      ))}
    </fieldset>
  )
}
