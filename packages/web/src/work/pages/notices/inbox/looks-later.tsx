import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import type { ReceivedItem } from './inbox-queries.ts'

/** What later looks found at the address of a listing. */
export function LooksLater({ looks }: { readonly looks: ReceivedItem['looks'] }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { stamp } = useWritten()
  if (looks.length === 0) return null
  return (
    <div className="looks">
      <h3>{t('looks.title')}</h3>
      <ul>
        {looks.map(({ step, result, looked_at: at, looked_by: by }) => (
          <li key={step} className="look">
            <strong className={`look-${result}`}>{t(`codes:verificationResult.${result}`)}</strong>
            <span className="notice-sub">
              {t(`codes:verificationStep.${step}`)} · <time dateTime={at}>{stamp(at)}</time> ·{' '}
              {t(by === 'machine' ? 'looks.byMachine' : 'looks.byPerson')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
