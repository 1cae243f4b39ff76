import { useTranslation } from 'react-i18next'
import { MarkedField } from '../../../../reading/marked-field.tsx'
import { MarksLegend } from '../../../../reading/marks-legend.tsx'
import { useWritten } from '../../../parts/written.ts'
import type { CaseListing } from '../cases-queries.ts'
import { UnreadNotes } from './unread-notes.tsx'

interface ListingSheetProps {
  readonly listing: CaseListing
  readonly heading: 'h1' | 'h2'
}

/** A listing as the seller wrote it, with what was seen in it marked, and what the engine could not read. */
export function ListingSheet({ listing, heading }: ListingSheetProps) {
  const { t } = useTranslation('cases')
  const { screening, version } = listing
  const content = version.content
  const findings = screening?.result?.findings ?? []
  const Heading = heading
  return (
    <>
      <section className="listing-sheet sellers-words" aria-label={t('listing.label')}>
        {content?.title ? (
          <MarkedField field="title" listing={content} findings={findings} heading={heading} />
        ) : (
          <Heading className="marked-title listing-untitled">{content ? t('untitled') : t('listing.erased')}</Heading>
        )}
        {content && <ListingFacts listing={listing} content={content} />}
        {content && <MarkedField field="description" listing={content} findings={findings} />}
        {content?.title && !content.description && <p className="listing-none">{t('listing.noText')}</p>}
      </section>
      {findings.length > 0 && <MarksLegend />}
      <UnreadNotes listing={listing} />
    </>
  )
}

interface ListingFactsProps {
  readonly listing: CaseListing
  readonly content: NonNullable<CaseListing['version']['content']>
}

/** Price, place and address, in our voice. The address is not a link that is followed by mistake: the seller sees who comes. */
function ListingFacts({ listing, content }: ListingFactsProps) {
  const { t, i18n } = useTranslation('cases')
  const { day } = useWritten()
  const { price, currency, country, category } = content
  // Somebody sent the address alone: nobody here has seen what stands there.
  const isOnlyLink = !listing.version.is_from_page && content.title === undefined && content.description === undefined
  const places = new Intl.DisplayNames(i18n.language, { type: 'region' })
  const priced = price === undefined ? null : new Intl.NumberFormat(i18n.language, moneyOf(currency)).format(price)
  return (
    <p className="listing-facts">
      {priced && <strong>{priced}</strong>}
      {country && <span>{/^[A-Z]{2}$/.test(country) ? places.of(country) : country}</span>}
      {category && <bdi>{category}</bdi>}
      <span>
        {isOnlyLink
          ? t('listing.reported', { day: day(listing.received_at) })
          : t('listing.lastSeen', { day: day(listing.last_seen_at) })}
      </span>
      {listing.url && (
        <a href={listing.url} target="_blank" rel="noreferrer noopener" title={t('listing.openHint')}>
          {t('listing.open', { host: hostOf(listing.url) })}
        </a>
      )}
    </p>
  )
}

function moneyOf(currency: string | undefined): Intl.NumberFormatOptions {
  return currency && /^[A-Z]{3}$/.test(currency) ? { style: 'currency', currency } : {}
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
