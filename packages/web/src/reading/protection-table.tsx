import type { Protection } from '@vigie/engine'
import type { WordLocale } from '@vigie/words'
import { Trans, useTranslation } from 'react-i18next'
import { knownInstrument, listedAs } from './listed-as.ts'
import { Part } from './part.tsx'
import { writtenDay } from './written-day.ts'

interface ProtectionTableProps {
  readonly protection: readonly Protection[]
  readonly locale: WordLocale
}

/** The lists on which the offered taxa stand. What is left in the list's own words is marked as English. */
export function ProtectionTable({ protection, locale }: ProtectionTableProps) {
  const { t } = useTranslation('live')
  if (protection.length === 0) return null

  return (
    <Part title={t('protection.heading')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('protection.instrument')}</th>
            <th scope="col">{t('protection.place')}</th>
            <th scope="col">{t('protection.edition')}</th>
          </tr>
        </thead>
        <tbody>
          {protection.map((each) => (
            <tr key={`${each.instrument} ${each.status} ${each.edition}`}>
              <th scope="row">
                <Instrument name={each.instrument} />
              </th>
              <td>
                <Place of={each} />
              </td>
              <td>
                <Trans
                  ns="live"
                  i18nKey="protection.since"
                  values={{ edition: each.edition, date: writtenDay(each.from, locale) }}
                  components={{ name: <span lang="en" /> }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

function Instrument({ name }: { readonly name: string }) {
  const { t } = useTranslation('live')
  const known = knownInstrument(name)
  return known ? t(`protection.name.${known}`) : <span lang="en">{name}</span>
}

function Place({ of }: { readonly of: Protection }) {
  const { t } = useTranslation('live')
  const listed = listedAs(of)
  if ('part' in listed) return <span className="whole">{t(`protection.part.${listed.part}`, { number: listed.number })}</span>
  return 'status' in listed ? t(`protection.status.${listed.status}`) : <span lang="en">{listed.verbatim}</span>
}
