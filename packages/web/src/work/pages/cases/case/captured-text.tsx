import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { fetchPart } from './fetch-part.ts'
import { readableText } from './readable-text.ts'

/** More is not read on a screen. */
const longestShown = 100_000

interface CapturedTextProps {
  readonly captureId: string
  readonly name: string
  readonly bytes: number
  /** What a page shows, instead of how it is written. */
  readonly isReadable?: boolean
}

/** A captured page or record as text, never as a page; fetched when it is opened. */
export function CapturedText({ captureId, name, bytes, isReadable = false }: CapturedTextProps) {
  const { t } = useTranslation('cases')
  const { number } = useWritten()
  const [isOpen, open] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['part', captureId, name],
    queryFn: async ({ signal }) => (await fetchPart(captureId, name, signal)).text(),
    enabled: isOpen,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const text = useMemo(() => (data !== undefined && isReadable ? readableText(data) : data), [data, isReadable])
  return (
    <details className="captured-text" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>
        {isReadable
          ? t('captures.readable')
          : t('captures.text', { name, kilobytes: number(Math.max(1, Math.round(bytes / 1024))) })}
      </summary>
      <ProblemNote error={error} />
      {text === '' && <p className="quiet-words">{t('captures.unreadable')}</p>}
      {text !== undefined && text !== '' && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and must do so by keyboard too */}
          <pre tabIndex={0} className={isReadable ? 'readable-page sellers-words' : undefined}>
            <bdi>{text.slice(0, longestShown)}</bdi>
          </pre>
          {text.length > longestShown && <p className="quiet-words">{t('captures.cut')}</p>}
        </>
      )}
    </details>
  )
}
