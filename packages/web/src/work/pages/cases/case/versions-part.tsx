import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Part } from '../../../../reading/part.tsx'
import { Late } from '../../../parts/late.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { type CaseListing, versionsQuery } from '../cases-queries.ts'

/** What the seller wrote before: nothing where the listing never changed. */
export function VersionsPart({ listing }: { readonly listing: CaseListing }) {
  const { t } = useTranslation('cases')
  const { stamp } = useWritten()
  const [isOpen, open] = useState(false)
  const { data, error, isLoading } = useQuery({ ...versionsQuery(listing.id), enabled: isOpen })
  if (listing.version.number === 1) return null
  const earlier = data?.versions.filter(({ id }) => id !== listing.version.id) ?? []
  return (
    <Part title={t('versions.heading')}>
      <details className="captured-text" onToggle={(event) => open(event.currentTarget.open)}>
        <summary>{t('versions.summary', { count: listing.version.number - 1 })}</summary>
        {isLoading && <Late />}
        <ProblemNote error={error} />
        <ol className="versions">
          {earlier.map(({ id, number, received_at, content }) => (
            <li key={id}>
              <p className="quiet-words">{t('versions.line', { number, moment: stamp(received_at) })}</p>
              {content ? (
                <div className="sellers-words" dir="auto">
                  <strong>{content.title}</strong>
                  <p>{content.description}</p>
                </div>
              ) : (
                <p className="quiet-words">{t('listing.erased')}</p>
              )}
            </li>
          ))}
        </ol>
      </details>
    </Part>
  )
}
