import type { ExplanationLine, Finding, Listing } from '@vigie/engine'
import { useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { type Tone, toneOf } from '../reading/marked-segments.ts'
import { Part } from '../reading/part.tsx'
import { groupedLines, placeOf } from './grouped-lines.ts'

/** More lines than anybody reads; the rest is counted. */
const lineLimit = 30

interface LineListProps {
  readonly title: string
  readonly lines: readonly ExplanationLine[]
  readonly listing: Listing
  readonly findings: readonly Finding[]
}

/** What was seen or set aside, a sentence each, with the seller's own words marked as they are in the listing. */
export function LineList({ title, lines, listing, findings }: LineListProps) {
  const { t } = useTranslation('live')
  const tones = useMemo(() => new Map(findings.map((each) => [placeOf(each), toneOf(each)])), [findings])
  const groups = useMemo(() => groupedLines(lines), [lines])
  if (groups.length === 0) return null

  return (
    <Part title={title}>
      <ul className="lines">
        {groups.slice(0, lineLimit).map(({ line, times }) => (
          <li key={line.sentence}>
            <Sentence line={line} listing={listing} tone={tones.get(placeOf(line)) ?? 'setAside'} />
            {times > 1 && <span className="aside"> {t('seen.times', { count: times })}</span>}
            <Source source={line.source} />
          </li>
        ))}
      </ul>
      {groups.length > lineLimit && <p className="aside">{t('seen.more', { count: groups.length - lineLimit })}</p>}
    </Part>
  )
}

interface SentenceProps {
  readonly line: ExplanationLine
  readonly listing: Listing
  readonly tone: Tone
}

function Sentence({ line: { sentence, field, start, end }, listing, tone }: SentenceProps) {
  const words = field ? (listing[field] ?? '').slice(start, end).trim() : ''
  const at = words === '' ? -1 : sentence.indexOf(words)
  if (at < 0) return sentence
  return (
    <>
      {sentence.slice(0, at)}
      <mark className={`sellers-words ${tone}`}>
        <bdi>{words}</bdi>
      </mark>
      {sentence.slice(at + words.length)}
    </>
  )
}

/** Who says so, for a term of the catalogue; what was computed has Vigie's own rules as its source. */
function Source({ source }: Pick<ExplanationLine, 'source'>) {
  const { t } = useTranslation('live')
  if (source.startsWith('rule:')) return <span className="aside source">{t('seen.computed')}</span>
  return (
    <span className="aside source">
      <Trans
        ns="live"
        i18nKey="seen.source"
        values={{ source }}
        // Titles stand in whatever language they were published in.
        components={{ title: <cite lang="und" /> }}
      />
    </span>
  )
}
