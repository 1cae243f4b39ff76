import type { Field, Finding, Listing } from '@vigie/engine'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { foldedSegments } from './folded-segments.ts'
import { markedSegments } from './marked-segments.ts'

/** A longer title (an advert pasted in one line) is drawn as running text. */
const longestHeading = 200

export interface MarkedFieldProps {
  readonly field: Field
  readonly listing: Pick<Listing, Field>
  readonly findings: readonly Finding[]
  /** What a title is among the headings of its page; a paragraph where it is none. */
  readonly heading?: 'h1' | 'h2'
}

/** One field in the seller's own words, with what was seen in it marked; nothing where it is empty. */
export function MarkedField({ field, listing, findings, heading }: MarkedFieldProps) {
  const { t } = useTranslation('live')
  const text = listing[field] ?? ''
  const { shown, unshownMarks } = useMemo(() => {
    const inField = findings.filter((finding) => finding.field === field)
    return foldedSegments(markedSegments(text, inField))
  }, [text, findings, field])
  if (text.trim() === '') return null

  const isHeading = field === 'title' && text.length <= longestHeading
  const Tag = heading ?? 'p'
  return (
    <Tag className={isHeading ? 'marked-title' : 'marked-description'} dir="auto">
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
    </Tag>
  )
}
