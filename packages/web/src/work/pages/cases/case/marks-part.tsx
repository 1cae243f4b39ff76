import type { Finding } from '@vigie/engine'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Part } from '../../../../reading/part.tsx'
import { TaxonName } from '../../../../reading/taxon-name.tsx'
import { useNames } from '../../../../reading/use-names.ts'
import type { CaseListing } from '../cases-queries.ts'
import { type ListedMark, listedMarks } from './listed-marks.ts'

/** As many as are read at a glance; the rest is a press away. */
const few = 8

interface MarksPartProps {
  readonly findings: readonly Finding[]
  /** Which taxa the words of the catalogue stand for. */
  readonly named: Named
}

type Named = NonNullable<CaseListing['screening']>['named']

/** What each mark says, what was undone to read it, and what was set aside with the reason. */
export function MarksPart({ findings, named }: MarksPartProps) {
  const { t } = useTranslation('cases')
  const marks = useMemo(() => listedMarks(findings), [findings])
  const counted = marks.filter(({ because }) => because === null)
  const setAside = marks.filter(({ because }) => because !== null)
  return (
    <div className="marks-parts">
      {counted.length > 0 && (
        <Part title={t('marks.seen')}>
          <MarkList marks={counted} named={named} />
        </Part>
      )}
      {setAside.length > 0 && (
        <Part title={t('marks.setAside')}>
          <MarkList marks={setAside} named={[]} />
        </Part>
      )}
    </div>
  )
}

function MarkList({ marks, named }: { readonly marks: readonly ListedMark[]; readonly named: Named }) {
  const { t } = useTranslation('cases')
  const [isWhole, showWhole] = useState(false)
  const id = useId()
  return (
    <>
      <ul className="marks-list" id={id}>
        {(isWhole ? marks : marks.slice(0, few)).map((mark) => (
          <MarkLine
            key={mark.key}
            mark={mark}
            taxa={mark.kind === 'taxon' ? named.filter(({ term }) => term === mark.term) : []}
          />
        ))}
      </ul>
      {marks.length > few && !isWhole && (
        <button type="button" className="text-button" aria-controls={id} onClick={() => showWhole(true)}>
          {t('marks.more', { count: marks.length - few })}
        </button>
      )}
    </>
  )
}

interface MarkLineProps {
  readonly mark: ListedMark
  readonly taxa: Named
}

function MarkLine({ mark: { text, tone, kind, readAs, undone, because, source, times }, taxa }: MarkLineProps) {
  const { t, i18n } = useTranslation('cases')
  const { tricks, reasons } = useNames()
  const list = new Intl.ListFormat(i18n.language)
  return (
    <li>
      <span className="marks-words">
        <mark className={`sellers-words ${tone}`}>
          <bdi>{text}</bdi>
        </mark>
        {times > 1 && <span className="quiet-words"> {t('marks.times', { count: times })}</span>}
      </span>
      <span>
        {because === null ? t(`marks.kind.${kind}`) : t('marks.because', { reason: reasons[because] })}
        {readAs && because === null && <span className="quiet-words"> {t('marks.readAs', { term: readAs })}</span>}
        {taxa.map(({ taxon, names }) => (
          <span className="marks-taxon" key={taxon}>
            <TaxonName taxon={taxon} />
            {names.length > 0 && ` (${names.join(', ')})`}
          </span>
        ))}
        {taxa.length > 0 && <span className="marks-source quiet-words">{t('marks.source', { source })}</span>}
        {undone.length > 0 && (
          <span className="marks-undone"> {t('marks.undone', { tricks: list.format(undone.map((each) => tricks[each])) })}</span>
        )}
      </span>
    </li>
  )
}
