import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import { LeavingWords } from '../leaving-words.tsx'
import type { NoticeLine } from '../notices-queries.ts'
import { TryWords } from '../try-words.tsx'
import { useLeaving } from '../use-leaving.ts'

/** What there is to know beside a status: when it leaves, what it waits for, why it failed. */
export function StatusNote({ line, answeredAtMs }: { readonly line: NoticeLine; readonly answeredAtMs: number }) {
  const { t } = useTranslation('notices')
  const { ago } = useWritten()
  const leaves = useLeaving(line.leaves_in_seconds, answeredAtMs)
  const { status, channel, last_try: tried, next_try_at: next } = line
  if (leaves !== null) {
    return (
      <span className="notice-sub" role="timer">
        <LeavingWords seconds={leaves} />
      </span>
    )
  }
  if (status === 'sent' && channel === 'digest') return <span className="notice-sub">{t('waitsFor.digest')}</span>
  if (status === 'sent' && tried && next)
    return (
      <span className="notice-sub">
        {t('triedSoFar', { count: tried.number })} {t('nextTry', { when: ago(next) })}
      </span>
    )
  if (status === 'failed' && tried)
    return (
      <span className="notice-sub">
        <TryWords response={tried.response} /> · {t('triedSoFar', { count: tried.number })}
      </span>
    )
  return null
}
