import type { InstallFacts } from '@vigie/contract'
import { useTranslation } from 'react-i18next'
import { useWritten } from '../../parts/written.ts'
import { RegisterTable } from './register-table.tsx'

/** Work that waits, and work that failed for good, by what it is. */
export function FailedJobs({ waiting, failed }: Pick<InstallFacts['jobs'], 'waiting' | 'failed'>) {
  const { t } = useTranslation('admin')
  const written = useWritten()
  return (
    <>
      <p>{t('health.waiting', { count: waiting })}</p>
      {failed.length === 0 ? (
        <p>{t('health.noneFailed')}</p>
      ) : (
        <RegisterTable
          label={t('health.failed')}
          columns={[
            { name: 'queue', head: t('health.work'), cell: ({ queue }) => <QueueName queue={queue} /> },
            { name: 'count', head: t('health.failedCount'), cell: ({ count }) => written.number(count) },
          ]}
          items={failed}
          keyOf={({ queue }) => queue}
        />
      )}
    </>
  )
}

/** Queues as `queueNames` of the server has them. One that this page does not know yet is shown by its code. */
const known = [
  'capture-received',
  'screen-listing',
  'fetch-capture',
  'open-case',
  'report-to-case',
  'draft-notice',
  'send-notice',
  'deliver-notice',
  'send-digest',
  'plan-verifications',
  'look-at-listing',
  'close-case',
  'count-events',
  'erase-person',
  'clear-expired',
  'send-invitation',
] as const

function QueueName({ queue }: { readonly queue: string }) {
  const { t } = useTranslation('admin')
  const name = known.find((each) => each === queue)
  return (
    <>
      {name && <>{t(`health.queue.${name}`)} </>}
      <code className="quiet-words">{queue}</code>
    </>
  )
}
