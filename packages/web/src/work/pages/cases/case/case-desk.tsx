import { useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PartHeading } from '../../../../reading/part.tsx'
import { useOffered } from '../../../frame/palette-actions.ts'
import { useKeys } from '../../../keys/use-keys.ts'
import { useCan, useMe } from '../../../session.ts'
import type { CaseView } from '../cases-queries.ts'
import { DecidedStrip } from '../run/decided-strip.tsx'
import { useSessionDecisions } from '../run/session-decisions.ts'
import { titleOf, useRun } from '../run/use-run.ts'
import { useUndo } from '../run/use-undo.ts'
import { useUpcoming } from '../run/use-upcoming.ts'
import { CaseHead } from './case-head.tsx'
import { CaseListings } from './case-listings.tsx'
import { DecidedPanel } from './decided-panel.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { PicturesContext } from './pictures-context.ts'
import { ReviewsPart } from './reviews-part.tsx'
import { SameWords } from './same-words.tsx'
import { TimeLine } from './time-line.tsx'
import { useDoesFit } from './use-does-fit.ts'
import { useHolding } from './use-holding.ts'

/** What the seller wrote and all that is known of it on one side, the decision on the other; on a phone one under the other. */
export function CaseDesk({ caseFile }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation('cases')
  const filter = useSearch({ from: '/frame/cases/$caseId' })
  const run = useRun(filter)
  const undo = useUndo(filter)
  const next = useUpcoming(caseFile.id, filter)
  const mayReview = useCan('review-case')
  const holding = useHolding(caseFile)
  const [areShown, show] = useState(false)
  const [panel, doesFit] = useDoesFit()
  const [latest] = useSessionDecisions(useMe().person_id).filter(({ state }) => state === 'decided')
  const isOver = caseFile.status === 'decided' || caseFile.status === 'closed'
  const title = titleOf(caseFile) ?? t('untitled')
  const onward = () => void run.pass(caseFile, next)

  useArrival(title)
  useOffered(useMemo(() => [{ id: 'back-to-queue', label: t('case.toQueue'), onClick: () => history.back() }], [t]))
  useKeys({
    'show-pictures': () => show((before) => !before),
    'back-to-queue': () => document.querySelector<HTMLElement>('.case-back')?.click(),
    ...(mayReview && { 'take-next': onward }),
    ...(latest && { 'undo-last': () => void undo(latest) }),
    ...(holding.can && { 'take-or-let-go': holding.turn }),
  })
  return (
    <PicturesContext value={{ areShown, show }}>
      <div>
        <DecidedStrip filter={filter} />
        <CaseHead caseFile={caseFile} holding={holding} onward={mayReview && !isOver ? onward : null} />
      </div>
      <div className="case-desk">
        <div className="case-seen">
          <PartHeading value="h2">
            <SameWords caseFile={caseFile} />
            <CaseListings caseFile={caseFile} />
            <ReviewsPart caseFile={caseFile} />
            <TimeLine caseFile={caseFile} />
          </PartHeading>
        </div>
        <section
          ref={panel}
          className={doesFit ? 'case-decision case-decision-follows' : 'case-decision'}
          id="decision"
          tabIndex={-1}
          aria-label={t('form.heading')}
        >
          {isOver ? (
            <DecidedPanel caseFile={caseFile} onward={mayReview ? onward : null} />
          ) : (
            <DecisionPanel caseFile={caseFile} holding={holding} decide={(made) => run.decide(caseFile, made, next)} />
          )}
        </section>
      </div>
      <a className="case-bar" href="#decision">
        {isOver ? t('case.barDecided') : t('case.bar')}
      </a>
    </PicturesContext>
  )
}

/** A case comes up without a page being loaded: name the window, begin at the top, and let a screen reader begin at the heading. */
function useArrival(title: string): void {
  useEffect(() => {
    document.title = `${title} · Vigie`
  }, [title])
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' })
    document.querySelector<HTMLElement>('.case-head')?.focus({ preventScroll: true })
  }, [])
}
