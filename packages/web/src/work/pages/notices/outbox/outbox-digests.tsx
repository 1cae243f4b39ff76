import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Answer, call } from '../../../api/call.ts'
import { usePage } from '../../../page-context.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useCan } from '../../../session.ts'
import { askNoticesAnew, digestsQuery } from '../notices-queries.ts'

type Digest = Answer<'GET /api/v1/digests'>['items'][number]

/** What the next digest of each platform holds, as long as it holds something. */
export function OutboxDigests({ platform }: { readonly platform: string | undefined }) {
  const { t } = useTranslation('notices')
  const waiting = (useQuery(digestsQuery).data?.items ?? []).filter(
    (digest) => digest.notices > 0 && (!platform || digest.platform.id === platform),
  )
  if (waiting.length === 0) return null
  return (
    <section className="outbox-digests" aria-label={t('digest.title')}>
      <ul>
        {waiting.map((digest) => (
          <DigestLine key={digest.platform.id} digest={digest} />
        ))}
      </ul>
    </section>
  )
}

function DigestLine({ digest: { platform, notices, listings, leaves_at: leavesAt } }: { readonly digest: Digest }) {
  const { t } = useTranslation('notices')
  const { moment } = useWritten()
  const { mode } = usePage()
  const queries = useQueryClient()
  const maySend = useCan('send-notice') && mode !== 'observe'
  const send = useMutation({
    mutationFn: () => call('POST /api/v1/platforms/{platformId}/digest', { params: { platformId: platform.id } }),
    onSuccess: () => askNoticesAnew(queries),
  })
  return (
    <li>
      <p>
        <strong>
          {t('digest.next')} <bdi>{platform.name}</bdi>
        </strong>
        <span className="notice-sub">
          {t('digest.holds', { count: notices })} {t('listings', { count: listings })}.{' '}
          {leavesAt && t('digest.leaves', { when: moment(leavesAt) })}
        </span>
      </p>
      {maySend && (
        <Button variant="default" size="sm" onClick={() => send.mutate()} loading={send.isPending} disabled={send.isSuccess}>
          {t(send.isSuccess ? 'digest.asked' : 'digest.send')}
        </Button>
      )}
      <ProblemNote error={send.error} />
    </li>
  )
}
