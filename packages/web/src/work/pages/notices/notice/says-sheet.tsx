import { useTranslation } from 'react-i18next'
import type { NoticeView } from '../notices-queries.ts'
import { GroundWords } from './ground-words.tsx'
import { ListingFacts } from './listing-facts.tsx'

/** A notice as a sheet to read, or to print. */
export function SaysSheet({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('notices')
  const { says, withdraws_id: withdrawsId } = notice
  const { locale, reasons, ground, items, notifier, trusted_flagger: trusted, preserve_account: preserves } = says
  return (
    <article className="paper notice-sheet">
      <section>
        <h2>{t(withdrawsId ? 'says.whyWithdrawn' : 'says.reasons')}</h2>
        <p className="notice-prose" lang={locale}>
          <bdi>{reasons || '–'}</bdi>
        </p>
      </section>
      {ground && (
        <section>
          <h2>{t('says.ground')}</h2>
          <GroundWords ground={ground} locale={locale} />
        </section>
      )}
      <section>
        <h2>{t('says.listings', { count: items.length })}</h2>
        <ol className="sheet-listings">
          {items.map((item, index) => (
            <li key={item.listing_id}>
              <ListingFacts item={item} locale={locale} place={index + 1} of={items.length} level="h3" />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('says.sender')}</h2>
        <p>
          <bdi>{notifier.name}</bdi>, <bdi>{notifier.email}</bdi>
        </p>
        {trusted && <p className="quiet-words">{t('says.trusted', { since: trusted.since, by: trusted.by })}</p>}
        {preserves && <p>{t('says.preserve')}</p>}
      </section>
    </article>
  )
}
