import { Checkbox, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Clause, NoticeView } from '../notices-queries.ts'
import type { Fault } from './draft-values.ts'
import { fieldId } from './focus-field.ts'
import { GroundFields } from './ground-fields.tsx'
import { ListingFields } from './listing-fields.tsx'
import type { OpenDraft } from './use-draft.ts'

/** A draft in the order in which it will be read: why, on what ground, which listings, from whom. */
export function DraftForm(props: {
  readonly notice: NoticeView
  readonly clauses: readonly Clause[]
  readonly draft: OpenDraft
  readonly faults: Readonly<Record<string, Fault>>
}) {
  const { t } = useTranslation(['notices', 'codes'])
  const { notice, clauses, draft, faults } = props
  const { says } = notice
  const isWithdrawal = notice.withdraws_id !== null
  const language = t(`codes:locale.${says.locale}`)
  return (
    <>
      <section>
        <h2>{t(isWithdrawal ? 'says.whyWithdrawn' : 'says.reasons')}</h2>
        <Textarea
          id={fieldId('reasons')}
          label={t('draft.reasons')}
          description={t('draft.inLanguage', { language })}
          lang={says.locale}
          value={draft.values.reasons}
          onChange={(event) => draft.change({ reasons: event.currentTarget.value })}
          error={faults.reasons && t(`fault.${faults.reasons}`)}
          maxLength={10_000}
          autosize
          minRows={3}
        />
      </section>
      {!isWithdrawal && (
        <>
          <section>
            <h2>{t('says.ground')}</h2>
            <GroundFields
              ground={draft.values.ground}
              clauses={clauses}
              locale={says.locale}
              faults={faults}
              onChange={(ground) => draft.change({ ground })}
            />
          </section>
          <section>
            <h2 id={fieldId('listings')} tabIndex={-1}>
              {t('says.listings', { count: says.items.length })}
            </h2>
            <ol className="draft-listings">
              {says.items.map((item, index) => (
                <ListingFields key={item.listing_id} notice={notice} item={item} index={index} draft={draft} faults={faults} />
              ))}
            </ol>
          </section>
          <section>
            <Checkbox
              label={t('draft.preserve')}
              description={t('draft.preserveHint')}
              checked={draft.values.preserves}
              onChange={(event) => draft.change({ preserves: event.currentTarget.checked })}
            />
          </section>
        </>
      )}
      <section>
        <h2>{t('says.sender')}</h2>
        <p>
          <bdi>{says.notifier.name || '–'}</bdi>, <bdi>{says.notifier.email || '–'}</bdi>
        </p>
        <p className="quiet-words">{t('draft.senderHint')}</p>
      </section>
    </>
  )
}
