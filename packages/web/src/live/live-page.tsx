import type { WordLocale } from '@vigie/words'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { carryListing, type TypedListing } from './carried-listing.ts'
import { changeForm, openForm } from './form-state.ts'
import { isOnlyLinks } from './is-only-links.ts'
import { ListingForm } from './listing-form.tsx'
import { overlongFields } from './overlong-fields.ts'
import { ReadingPanel } from './reading-panel.tsx'
import { RulesetLine } from './ruleset-line.tsx'
import { toListing } from './to-listing.ts'
import { useScreening } from './use-screening.ts'
import { Peek, VerdictPeek } from './verdict-peek.tsx'

interface LivePageProps {
  readonly locale: WordLocale
  readonly rulesetUrl: string
  /** What the page before this one kept, when the reader changed the language. */
  readonly carried: TypedListing
}

/** A listing on one side, its reading on the other; all of it happens in the browser. */
export function LivePage({ locale, rulesetUrl, carried }: LivePageProps) {
  const [{ typed }, setForm] = useState(() => openForm(carried))
  const overlong = useMemo(() => overlongFields(typed), [typed])
  const isOverlong = overlong.length > 0
  const isLink = useMemo(() => !isOverlong && isOnlyLinks(typed), [typed, isOverlong])
  const listing = useMemo(() => (isOverlong || isLink ? null : toListing(typed)), [typed, isOverlong, isLink])
  const { catalogue, spoken, read, retry } = useScreening(rulesetUrl, listing, locale)
  // Typing comes first: a long reading is drawn when there is time.
  const drawn = useDeferredValue(read)
  useCarryToOtherLanguage(typed)

  const change = useCallback((part: Partial<TypedListing>) => setForm((before) => changeForm(before, part)), [])
  const isEmpty = (typed.title + typed.text).trim() === ''
  const isRead = !isEmpty && !isOverlong && !isLink
  return (
    <div className="live">
      <ListingForm typed={typed} change={change} overlong={overlong} spoken={spoken}>
        {isRead && read && <VerdictPeek verdict={read.explanation.verdict} />}
        {isLink && <LinkPeek />}
      </ListingForm>
      <ReadingPanel
        catalogue={catalogue}
        spoken={spoken}
        read={isRead ? drawn : null}
        overlong={overlong}
        isLink={isLink}
        isEmpty={isEmpty}
        locale={locale}
        retry={retry}
      />
      {catalogue.state === 'open' && <RulesetLine id={catalogue.id} terms={catalogue.terms} locale={locale} />}
    </div>
  )
}

function LinkPeek() {
  const { t } = useTranslation('live')
  return <Peek says="partly">{t('link.word')}</Peek>
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
