import { useTranslation } from 'react-i18next'
import type { CaseListing } from '../cases-queries.ts'
import { isReadInFull } from '../is-read-in-full.ts'

/** What the engine could not read or check, and where it flagged nothing: a reader must know before trusting its silence. */
export function UnreadNotes({ screening }: Pick<CaseListing, 'screening'>) {
  const { t } = useTranslation('cases')
  if (!screening) return <p className="unread-note">{t('unread.notScreened')}</p>
  return (
    <>
      {screening.degraded.map((what) => (
        <p className="unread-note" key={what}>
          {t(`unread.${what}`)}
        </p>
      ))}
      {screening.verdict === 'pass' && (
        <p className="unread-note">{t(isReadInFull(screening) ? 'unread.passed' : 'unread.passedInPart')}</p>
      )}
      {screening.result === null && <p className="unread-note">{t('unread.noResult')}</p>}
    </>
  )
}
