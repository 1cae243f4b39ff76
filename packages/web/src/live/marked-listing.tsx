import type { Finding, Listing } from '@vigie/engine'
import { useTranslation } from 'react-i18next'
import { MarkedField } from '../reading/marked-field.tsx'
import { MarksLegend } from '../reading/marks-legend.tsx'
import { Part } from '../reading/part.tsx'

interface MarkedListingProps {
  readonly listing: Listing
  readonly findings: readonly Finding[]
}

/** The listing in the seller's own words with what was seen in them marked, and what the marks say. */
export function MarkedListing({ listing, findings }: MarkedListingProps) {
  const { t } = useTranslation('live')
  return (
    <Part title={t('listing.heading')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long listing scrolls, and must do so by keyboard too */}
      <section className="marked sellers-words" aria-label={t('listing.label')} tabIndex={0}>
        <MarkedField field="title" listing={listing} findings={findings} />
        <Price listing={listing} />
        <MarkedField field="description" listing={listing} findings={findings} />
      </section>
      <MarksLegend />
    </Part>
  )
}

function Price({ listing: { price, currency } }: Pick<MarkedListingProps, 'listing'>) {
  const { i18n } = useTranslation('live')
  if (price === undefined) return null
  const written = new Intl.NumberFormat(i18n.language, currency ? { style: 'currency', currency } : {})
  return <p className="marked-price">{written.format(price)}</p>
}
