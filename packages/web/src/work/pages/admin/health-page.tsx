import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { InstallCheck } from '@vigie/contract'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWritten } from '../../parts/written.ts'
import { useMe } from '../../session.ts'
import { healthQuery } from './admin-queries.ts'
import { CheckList } from './check-list.tsx'
import { inOrder, shownState } from './check-order.ts'
import { FailedJobs } from './failed-jobs.tsx'
import { GuestPage } from './guest-page.tsx'
import { HealthVerdict } from './health-verdict.tsx'
import { PagePart } from './page-part.tsx'
import { readChecks } from './read-checks.ts'
import { TestMail } from './test-mail.tsx'

/** The doctor in the browser: what is unsafe or broken in this install, and how to mend it. */
export function HealthPage() {
  return useMe().organisation.kind === 'ngo' ? <OwnHealth /> : <GuestPage page="health" />
}

function OwnHealth() {
  const { t } = useTranslation('admin')
  const health = useQuery(healthQuery)
  const written = useWritten()
  return (
    <>
      <PageHead
        title={t('health.title')}
        lede={health.data ? t('health.lookedAt', { moment: written.moment(health.data.checked_at) }) : t('health.lede')}
      >
        <Button variant="default" loading={health.isFetching} onClick={() => void health.refetch()}>
          {t('health.again')}
        </Button>
      </PageHead>
      <Loaded query={health}>{(answer) => <Looked checks={readChecks(answer)} />}</Loaded>
    </>
  )
}

function Looked({ checks }: { readonly checks: readonly InstallCheck[] }) {
  const { t } = useTranslation('admin')
  const sorted = inOrder(checks)
  const toMend = sorted.filter((check) => shownState(check) !== 'ok')
  const fine = sorted.filter((check) => shownState(check) === 'ok')
  const jobs = checks.find((check) => check.code === 'jobs')
  return (
    <>
      <HealthVerdict checks={checks} />
      <CheckList checks={toMend} />
      <div className="page-parts">
        {jobs && (
          <PagePart id="jobs" title={t('health.jobs')} words={t('health.jobsWords')}>
            <FailedJobs {...jobs.facts} />
          </PagePart>
        )}
        <PagePart id="test-mail" title={t('health.mail')} words={t('health.mailWords')}>
          <TestMail />
        </PagePart>
        <PagePart id="fine" title={t('health.fine')} words={t('health.fineWords')}>
          <CheckList checks={fine} />
        </PagePart>
      </div>
    </>
  )
}
