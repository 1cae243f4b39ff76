import type { InstallCheck } from '@vigie/contract'
import { useTranslation } from 'react-i18next'
import { type ShownState, shownState } from './check-order.ts'

/** The whole in one line. Well is said only where everything was looked at and everything is. */
export function HealthVerdict({ checks }: { readonly checks: readonly InstallCheck[] }) {
  const { t } = useTranslation('admin')
  const count = (state: ShownState) => checks.filter((check) => shownState(check) === state).length
  const [problems, warnings, unsure] = [count('problem'), count('warning'), count('unsure')]
  const parts = [
    ...(problems > 0 ? [t('health.problems', { count: problems })] : []),
    ...(warnings > 0 ? [t('health.warnings', { count: warnings })] : []),
    ...(unsure > 0 ? [t('health.unsure', { count: unsure })] : []),
  ]
  const state = problems > 0 ? 'problem' : warnings > 0 ? 'warning' : unsure > 0 ? 'unsure' : 'ok'
  return (
    <p className={`health-verdict health-${state}`} role="status">
      {parts.length === 0 ? t('health.allWell') : parts.join(' · ')}
    </p>
  )
}
