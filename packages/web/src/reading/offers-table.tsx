import type { Offer } from '@vigie/engine'
import { useTranslation } from 'react-i18next'
import { Part } from './part.tsx'
import { TaxonName } from './taxon-name.tsx'
import { useNames } from './use-names.ts'

export function OffersTable({ offers }: { readonly offers: readonly Offer[] }) {
  const { t, i18n } = useTranslation('live')
  const { groups, products } = useNames()
  if (offers.length === 0) return null

  return (
    <Part title={t('offers.heading')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('offers.what')}</th>
            <th scope="col">{t('offers.taxon')}</th>
            <th scope="col" className="number">
              {t('offers.quantity')}
            </th>
          </tr>
        </thead>
        <tbody>
          {offers.map(({ taxon, rank, group, product, quantity, quantity_stated }) => (
            <tr key={`${taxon} ${product}`}>
              <th scope="row">
                {products[product]} ({groups[group]})
              </th>
              <td>
                <TaxonName taxon={taxon} /> <span className="aside">{t(`rank.${rank}`)}</span>
              </td>
              <td className="number">
                {quantity_stated ? quantity.toLocaleString(i18n.language) : t('offers.atLeast', { count: quantity })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}
