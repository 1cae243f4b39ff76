import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import type { OutboxLine } from '../notices-queries.ts'

/** What was answered to a notice, and what the last look at its listings saw. */
export function AnswerCells({ line }: { readonly line: OutboxLine }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { ago, number } = useWritten()
  const { answers = [], last_look: look = null, still_there: stillThere = 0 } = line
  const isMixed = answers.length > 1
  return (
    <>
      <td data-label={t('line.answer')}>
        {answers.map(({ action, listings }) => (
          <span key={action} className="notice-answer">
            {t(`codes:outcome.${action}`)}
            {isMixed && <span className="quiet-words"> {number(listings)}</span>}
          </span>
        ))}
      </td>
      <td data-label={t('line.lastLook')}>
        {look ? (
          <>
            <span className={stillThere > 0 ? 'look-note' : undefined}>{t(`codes:verificationResult.${look.result}`)}</span>
            {stillThere > 0 && line.listing_count > 1 && (
              <span className="notice-sub">{t('line.stillThere', { count: stillThere })}</span>
            )}
            <span className="notice-sub">
              <time dateTime={look.looked_at}>{ago(look.looked_at)}</time>
            </span>
          </>
        ) : (
          <span className="notice-sub">{t('line.notLooked')}</span>
        )}
      </td>
    </>
  )
}
