import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { type Product, products } from '@vigie/engine'
import { useTranslation } from 'react-i18next'
import { isSlanted } from '../../../../reading/is-slanted.ts'
import type { NoticeView, Says } from '../notices-queries.ts'
import { useProductName } from '../use-product-name.ts'
import { CaptureAsk } from './capture-ask.tsx'
import type { Fault, ItemValues } from './draft-values.ts'
import { fieldId } from './focus-field.ts'
import { QuoteChoice } from './quote-choice.tsx'
import type { OpenDraft } from './use-draft.ts'

/** What a draft says of one listing, to be corrected; or the listing to be left out. */
export function ListingFields(props: {
  readonly notice: NoticeView
  readonly item: Says['items'][number]
  readonly index: number
  readonly draft: OpenDraft
  readonly faults: Readonly<Record<string, Fault>>
}) {
  const { t } = useTranslation(['notices', 'codes'])
  const nameOf = useProductName()
  const { notice, item, index, draft, faults } = props
  const { listing_id: id } = item
  const { values } = draft
  const written = values.items[id]
  if (!written) return null
  const isDropped = values.dropped.includes(id)
  const change = (part: Partial<ItemValues>) => draft.change({ items: { ...values.items, [id]: { ...written, ...part } } })
  const drop = (isOut: boolean) =>
    draft.change({ dropped: isOut ? [...values.dropped, id] : values.dropped.filter((each) => each !== id) })
  const field = (name: 'url' | 'taxon' | 'specimens') => {
    const fault = faults[`item-${index}-${name}`]
    return {
      id: fieldId(`item-${index}-${name}`),
      label: t(`field.item-${name}`),
      error: fault && t(`fault.${fault}`),
      disabled: isDropped,
    }
  }
  const isLast = values.dropped.length >= notice.says.items.length - 1 && !isDropped
  return (
    <li className={isDropped ? 'draft-listing draft-dropped' : 'draft-listing'}>
      <TextInput
        {...field('url')}
        type="url"
        inputMode="url"
        value={written.url}
        onChange={(event) => change({ url: event.currentTarget.value })}
        maxLength={4096}
      />
      <div className="draft-names">
        <TextInput
          {...field('taxon')}
          value={written.taxon}
          onChange={(event) => change({ taxon: event.currentTarget.value })}
          lang="la"
          classNames={{ input: written.taxon !== '' && isSlanted(written.taxon) ? 'taxon-input' : '' }}
          maxLength={200}
          autoComplete="off"
        />
        <TextInput
          label={t('field.item-common-name')}
          value={written.commonName}
          onChange={(event) => change({ commonName: event.currentTarget.value })}
          lang={notice.says.locale}
          disabled={isDropped}
          maxLength={200}
        />
        <NativeSelect
          label={t('field.item-product')}
          value={written.product}
          onChange={(event) => change({ product: event.currentTarget.value as Product })}
          disabled={isDropped}
          data={products.map((product) => ({ value: product, label: nameOf(product) }))}
        />
        <NumberInput
          {...field('specimens')}
          value={written.specimens}
          onChange={(value) => change({ specimens: typeof value === 'number' ? value : '' })}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          allowNegative={false}
        />
      </div>
      {!isDropped && (
        <QuoteChoice notice={notice} listingId={id} struck={written.struck} onChange={(struck) => change({ struck })} />
      )}
      {!isDropped && <CaptureAsk notice={notice} item={item} field={`item-${index}-capture`} />}
      {notice.says.items.length > 1 && (
        <Checkbox
          label={t('draft.leaveOut')}
          checked={isDropped}
          disabled={isLast}
          onChange={(event) => drop(event.currentTarget.checked)}
        />
      )}
    </li>
  )
}
