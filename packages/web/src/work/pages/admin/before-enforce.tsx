import type { InstallCheck } from '@vigie/contract'
import { useTranslation } from 'react-i18next'
import type { Health } from './admin-queries.ts'
import { CheckList } from './check-list.tsx'
import { inOrder } from './check-order.ts'
import { StateWord } from './state-word.tsx'

/** What the mode asks for in which notices really leave, before somebody switches to it. */
export function BeforeEnforce(props: { readonly checks: readonly InstallCheck[]; readonly factors: Health['second_factors'] }) {
  const { t } = useTranslation('admin')
  const { have, of } = props.factors
  const toMend = inOrder(props.checks).filter(({ state }) => state !== 'ok')
  return (
    <>
      {toMend.length > 0 ? (
        <CheckList checks={toMend} />
      ) : (
        <p>
          <StateWord state="ok">{t('health.beforeWell')}</StateWord>
        </p>
      )}
      <p>
        <StateWord state={have === of ? 'ok' : 'warning'}>{t('health.factors', { have, count: of })}</StateWord>
      </p>
    </>
  )
}
