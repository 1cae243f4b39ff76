import { useTranslation } from 'react-i18next'
import type { NoticeLine } from './notices-queries.ts'
import { TaxonName } from './taxon-name.tsx'
import { useProductName } from './use-product-name.ts'

type Named = Pick<NoticeLine, 'about' | 'withdraws_id' | 'listing_count'>

/** What a notice is about, in as few words as tell it from its neighbours: "Ivory, Elephantidae". */
export function NoticeName({ notice: { about, withdraws_id } }: { readonly notice: Named }) {
  const { t } = useTranslation('notices')
  const nameOf = useProductName()
  if (withdraws_id) return t('withdrawalName')
  if (!about) return t('nameless')
  return (
    <>
      {nameOf(about.product)}
      {about.taxon && ', '}
      <TaxonName taxon={about.taxon} called={about.called} />
    </>
  )
}
