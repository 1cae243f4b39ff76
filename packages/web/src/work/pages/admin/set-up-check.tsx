import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/loaded.tsx'
import { healthQuery } from './admin-queries.ts'
import { CheckList } from './check-list.tsx'
import { inOrder } from './check-order.ts'
import { HealthVerdict } from './health-verdict.tsx'
import { readChecks } from './read-checks.ts'
import { TestMail } from './test-mail.tsx'

/** The last step: does mail go out, and is anything unsafe here. */
export function SetUpCheck({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('admin')
  const health = useQuery(healthQuery)
  return (
    <>
      <TestMail />
      <Loaded query={health}>
        {(answer) => {
          const checks = readChecks(answer)
          return (
            <>
              <HealthVerdict checks={checks} />
              <CheckList checks={inOrder(checks).filter(({ state }) => state !== 'ok')} />
            </>
          )
        }}
      </Loaded>
      <div className="deeds">
        <Button onClick={onDone}>{t('setUp.finish')}</Button>
        <Link to="/health">{t('setUp.toHealth')}</Link>
      </div>
    </>
  )
}
