import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { InstallCheck } from '@vigie/contract'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWritten } from '../../parts/written.ts'
import { useMe } from '../../session.ts'
import { type Health, healthQuery } from './admin-queries.ts'
import { BeforeEnforce } from './before-enforce.tsx'
import { CheckList } from './check-list.tsx'
import { inOrder, shownState } from './check-order.ts'
import { FailedJobs } from './failed-jobs.tsx'
import { GuestPage } from './guest-page.tsx'
import { HealthVerdict } from './health-verdict.tsx'
import { PagePart } from './page-part.tsx'
import { readChecks } from './read-checks.ts'
import { TestMail } from './test-mail.tsx'
import { Undelivered } from './undelivered.tsx'

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
      <Loaded query={health}>{(answer) => <Looked answer={answer} />}</Loaded>
    </>
  )
}

function Looked({ answer }: { readonly answer: Health }) {
  const { t } = useTranslation('admin')
  const checks = readChecks(answer)
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
        {answer.before_enforce && (
          <PagePart id="before-enforce" title={t('health.before')} words={t('health.beforeWords')}>
            <BeforeEnforce checks={answer.before_enforce as readonly InstallCheck[]} factors={answer.second_factors} />
          </PagePart>
        )}
        <PagePart id="notices" title={t('health.notices')} words={t('health.noticesWords')}>
          <Undelivered count={answer.undelivered_notices} />
        </PagePart>
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
