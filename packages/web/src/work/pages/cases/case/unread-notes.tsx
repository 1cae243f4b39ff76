import { useTranslation } from 'react-i18next'
import type { CaseListing } from '../cases-queries.ts'
import { isReadInFull } from '../is-read-in-full.ts'

/** What the engine could not read or check, and where it flagged nothing: a reader must know before trusting its silence. */
export function UnreadNotes({ listing: { screening, has_page, version } }: { readonly listing: CaseListing }) {
  const { t } = useTranslation('cases')
  if (!screening) return <p className="unread-note">{t('unread.notScreened')}</p>
  const names = screening.result?.findings.some(({ kind, because }) => kind === 'taxon' && because === undefined) ?? false
  return (
    <>
      {version.is_from_page && !screening.degraded.includes('no-text') && <p className="unread-note">{t('unread.fromPage')}</p>}
      {screening.degraded.map((what) => (
        <p className="unread-note" key={what}>
          {t(what === 'no-text' && has_page ? 'unread.pageUnread' : `unread.${what}`)}
        </p>
      ))}
      {screening.verdict === 'pass' && (
        <p className="unread-note">
          {t(isReadInFull(screening) ? 'unread.passed' : 'unread.passedInPart')}
          {names && screening.why_passed && ` ${screening.why_passed}`}
        </p>
      )}
      {screening.result === null && <p className="unread-note">{t('unread.noResult')}</p>}
    </>
  )
}
