import { useTranslation } from 'react-i18next'
import type { CaseView } from '../cases-queries.ts'
import { ListingParts } from './listing-parts.tsx'
import { ListingSheet } from './listing-sheet.tsx'
import { ReportsPart } from './reports-part.tsx'

/** The listings of a case, each with all that is known of it. What reporters wrote stands below the words that it is about. */
export function CaseListings({ caseFile: { listings, reports } }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation('cases')
  const [first] = listings
  if (listings.length === 1 && first) {
    return (
      <article className="case-listing">
        <ListingSheet listing={first} heading="h1" />
        <ReportsPart reports={reports} />
        <ListingParts listing={first} />
      </article>
    )
  }
  return (
    <>
      {listings.map((listing, at) => (
        <article key={listing.id} className="case-listing" aria-label={t('listing.number', { number: at + 1 })}>
          <p className="case-listing-number">{t('listing.numberOf', { number: at + 1, total: listings.length })}</p>
          <ListingSheet listing={listing} heading={at === 0 ? 'h1' : 'h2'} />
          <ListingParts listing={listing} />
        </article>
      ))}
      <ReportsPart reports={reports} />
    </>
  )
}
