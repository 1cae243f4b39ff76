import type { Product } from '@vigie/engine'
import { useTranslation } from 'react-i18next'
import { TaxonName } from '../../../../reading/taxon-name.tsx'
import { useNames } from '../../../../reading/use-names.ts'

interface Specimen {
  readonly taxon: string | null
  readonly product: Product | null
  readonly specimens: number | null
}

/** What is offered, in a line: the product, the taxon, how many. */
export function SpecimenWords({ taxon, product, specimens }: Specimen) {
  const { t } = useTranslation('cases')
  const { products } = useNames()
  return (
    <span className="specimen-words">
      {product && <span className="specimen-product">{products[product]}</span>}
      {taxon && <TaxonName taxon={taxon} />}
      {specimens !== null && specimens > 0 && <span>{t('specimens', { count: specimens })}</span>}
    </span>
  )
}
