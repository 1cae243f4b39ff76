import type { Language } from '@vigie/engine'
import type { WordLocale } from '@vigie/words'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { OffersTable } from '../reading/offers-table.tsx'
import { ProtectionTable } from '../reading/protection-table.tsx'
import { ChangeList } from './change-list.tsx'
import { LineList } from './line-list.tsx'
import { MarkedListing } from './marked-listing.tsx'
import { MarksGuide } from './marks-guide.tsx'
import type { Failure } from './messages.ts'
import { type LimitedField, typedLimits } from './overlong-fields.ts'
import { Pennant } from './pennant.tsx'
import { ReportButton } from './report-button.tsx'
import type { Catalogue, Read } from './use-screening.ts'
import { VerdictCard } from './verdict-card.tsx'
import { WeighedList } from './weighed-list.tsx'

interface ReadingPanelProps {
  readonly catalogue: Catalogue
  readonly spoken: readonly Language[]
  readonly read: Read | null
  /** Fields too long to be read, for which there is no reading. */
  readonly overlong: readonly LimitedField[]
  /** Nothing but links stand there, which are not read. */
  readonly isLink: boolean
  readonly isEmpty: boolean
  readonly locale: WordLocale
  readonly retry: () => void
}

/** The answer, or why there is none yet. The status part is always there, so that a screen reader hears it change. */
export const ReadingPanel = memo(function ReadingPanel(props: ReadingPanelProps) {
  const { t } = useTranslation('live')
  const { catalogue, read, overlong, isEmpty, locale } = props
  const isAnswered = catalogue.state !== 'failed' && overlong.length === 0
  return (
    <section className="reading" id="reading" aria-label={t('verdict.heading')} tabIndex={-1}>
      <div role="status" aria-atomic="true">
        <Status {...props} />
      </div>
      {isAnswered && isEmpty && <MarksGuide />}
      {isAnswered && read && <Reasons read={read} locale={locale} />}
    </section>
  )
})

function Status({ catalogue, spoken, read, overlong, isLink, isEmpty, retry }: ReadingPanelProps) {
  const { t } = useTranslation('live')
  if (catalogue.state === 'failed') return <Failed why={catalogue.why} retry={retry} />
  if (overlong.length > 0) return <Overlong fields={overlong} />
  if (isLink) return <OnlyLink />
  if (isEmpty) return <Waiting word={t('state.empty')} headline={t('state.emptyWords')} />
  return read ? <VerdictCard explanation={read.explanation} spoken={spoken} /> : <Waiting word={t('state.loading')} />
}

function Overlong({ fields }: { readonly fields: readonly LimitedField[] }) {
  const { t } = useTranslation('live')
  return (
    <div className="mast">
      <Pennant says="failed">{t('overlong.word')}</Pennant>
      {fields.map((field) => (
        <p className="headline" key={field}>
          {t(`overlong.${field}`, { limit: typedLimits[field] })}
        </p>
      ))}
      <p className="verdict-note">{t('overlong.note')}</p>
    </div>
  )
}

function OnlyLink() {
  const { t } = useTranslation('live')
  return (
    <div className="mast">
      <Pennant says="partly">{t('link.word')}</Pennant>
      <p className="headline">{t('link.words')}</p>
      <ReportButton>{t('link.report')}</ReportButton>
    </div>
  )
}

function Waiting({ word, headline }: { readonly word: string; readonly headline?: string }) {
  return (
    <div className="mast">
      <Pennant says="waiting">{word}</Pennant>
      {headline && <p className="headline">{headline}</p>}
    </div>
  )
}

function Failed({ why, retry }: { readonly why: Failure; readonly retry: () => void }) {
  const { t } = useTranslation('live')
  return (
    <div className="mast">
      <Pennant says="failed">{t('state.failedHeading')}</Pennant>
      <p className="headline">{t(`state.failed.${why}`)}</p>
      <button type="button" className="button" onClick={retry}>
        {t('state.retry')}
      </button>
    </div>
  )
}

function Reasons({ read, locale }: { readonly read: Read; readonly locale: WordLocale }) {
  const { t } = useTranslation('live')
  const { listing, explanation } = read
  const { verdict } = explanation
  return (
    <>
      <MarkedListing listing={listing} findings={verdict.findings} />
      <OffersTable offers={verdict.offers} />
      <ProtectionTable protection={verdict.protection} locale={locale} />
      <LineList title={t('seen.heading')} lines={explanation.seen} listing={listing} findings={verdict.findings} />
      <LineList title={t('setAside.heading')} lines={explanation.excluded} listing={listing} findings={verdict.findings} />
      <WeighedList weighed={explanation.weighed} score={verdict.score} locale={locale} />
      <ChangeList sentences={explanation.wouldChange} />
    </>
  )
}
