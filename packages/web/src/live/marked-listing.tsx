import type { Field, Finding, Listing } from '@vigie/engine'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { foldedSegments } from './folded-segments.ts'
import { markedSegments, type Tone } from './marked-segments.ts'
import { Part } from './part.tsx'

/** A longer title (an advert pasted in one line) is drawn as running text. */
const longestHeading = 200

interface MarkedListingProps {
  readonly listing: Listing
  readonly findings: readonly Finding[]
}

/** The listing in the seller's own words with what was seen in them marked, and what the marks say. */
export function MarkedListing({ listing, findings }: MarkedListingProps) {
  const { t } = useTranslation()
  const legend: readonly Tone[] = ['named', 'offered', 'telling', 'setAside']
  return (
    <Part title={t('listing.heading')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long listing scrolls, and must do so by keyboard too */}
      <section className="marked sellers-words" aria-label={t('listing.label')} tabIndex={0}>
        <MarkedField field="title" listing={listing} findings={findings} />
        <Price listing={listing} />
        <MarkedField field="description" listing={listing} findings={findings} />
      </section>
      <ul className="legend" aria-label={t('listing.legend')}>
        {legend.map((tone) => (
          <li key={tone}>
            <span className={`sample ${tone}`} aria-hidden="true">
              Aa
            </span>
            {t(`listing.${tone}`)}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Price({ listing: { price, currency } }: Pick<MarkedListingProps, 'listing'>) {
  const { i18n } = useTranslation()
  if (price === undefined) return null
  const written = new Intl.NumberFormat(i18n.language, currency ? { style: 'currency', currency } : {})
  return <p className="marked-price">{written.format(price)}</p>
}

function MarkedField({ field, listing, findings }: MarkedListingProps & { readonly field: Field }) {
  const { t } = useTranslation()
  const text = listing[field] ?? ''
  const { shown, unshownMarks } = useMemo(() => {
    const inField = findings.filter((finding) => finding.field === field)
    return foldedSegments(markedSegments(text, inField))
  }, [text, findings, field])
  if (text.trim() === '') return null

  const isHeading = field === 'title' && text.length <= longestHeading
  return (
    <p className={isHeading ? 'marked-title' : 'marked-description'} dir="auto">
      {shown.map((part) => {
        if ('folded' in part) {
          return (
            <span className="folded" key={part.start}>
              {t('listing.folded', { count: part.folded })}
            </span>
          )
        }
        if (!part.tone) return part.text
        return (
          <mark className={part.tone} key={part.start}>
            {part.text}
          </mark>
        )
      })}
      {unshownMarks > 0 && <span className="folded">{t('listing.unshown', { count: unshownMarks })}</span>}
    </p>
  )
}
