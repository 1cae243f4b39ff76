import { wordLocale } from '@vigie/words'
import { useTranslation } from 'react-i18next'
import { OffersTable } from '../../../../reading/offers-table.tsx'
import { ProtectionTable } from '../../../../reading/protection-table.tsx'
import type { CaseListing } from '../cases-queries.ts'
import { CapturesPart } from './captures-part.tsx'
import { MarksPart } from './marks-part.tsx'
import { VersionsPart } from './versions-part.tsx'

/** What the marks on a listing say, how what it offers is protected, and what is kept of it. */
export function ListingParts({ listing }: { readonly listing: CaseListing }) {
  const { i18n } = useTranslation('cases')
  const result = listing.screening?.result
  return (
    <>
      {result && <MarksPart findings={result.findings} named={listing.screening?.named ?? []} />}
      {result && <OffersTable offers={result.offers} />}
      {result && <ProtectionTable protection={result.protection} locale={wordLocale(i18n.language)} />}
      <CapturesPart listing={listing} />
      <VersionsPart listing={listing} />
    </>
  )
}
