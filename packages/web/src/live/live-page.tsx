import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { PageLocale } from '../words.ts'
import { carryListing, type TypedListing } from './carried-listing.ts'
import { ListingForm } from './listing-form.tsx'
import { ReadingPanel } from './reading-panel.tsx'
import { RulesetLine } from './ruleset-line.tsx'
import { toListing } from './to-listing.ts'
import { useScreening } from './use-screening.ts'
import { VerdictPeek } from './verdict-peek.tsx'

interface LivePageProps {
  readonly locale: PageLocale
  readonly rulesetUrl: string
  /** What the page before this one kept, when the reader changed the language. */
  readonly carried: TypedListing
}

/** A listing on one side, its reading on the other; all of it happens in the browser. */
export function LivePage({ locale, rulesetUrl, carried }: LivePageProps) {
  const [typed, setTyped] = useState(carried)
  const listing = useMemo(() => toListing(typed), [typed])
  const { catalogue, read, retry } = useScreening(rulesetUrl, listing, locale)
  // Typing comes first: a long reading is drawn when there is time.
  const drawn = useDeferredValue(read)
  useCarryToOtherLanguage(typed)

  const change = useCallback((part: Partial<TypedListing>) => setTyped((before) => ({ ...before, ...part })), [])
  const isEmpty = (typed.title + typed.text).trim() === ''
  return (
    <div className="live">
      <ListingForm typed={typed} change={change}>
        {!isEmpty && read && <VerdictPeek verdict={read.explanation.verdict.verdict} />}
      </ListingForm>
      <ReadingPanel catalogue={catalogue} read={isEmpty ? null : drawn} isEmpty={isEmpty} locale={locale} retry={retry} />
      {catalogue.state === 'open' && <RulesetLine id={catalogue.id} terms={catalogue.terms} locale={locale} />}
    </div>
  )
}

function useCarryToOtherLanguage(typed: TypedListing): void {
  useEffect(() => {
    const links = document.querySelectorAll('.other-language')
    const carry = (): void => carryListing(() => sessionStorage, typed)
    for (const link of links) link.addEventListener('click', carry)
    return () => {
      for (const link of links) link.removeEventListener('click', carry)
    }
  }, [typed])
}
