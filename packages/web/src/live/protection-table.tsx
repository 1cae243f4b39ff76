import type { Protection } from '@vigie/engine'
import { useTranslation } from 'react-i18next'
import type { PageLocale } from '../words.ts'
import { Part } from './part.tsx'
import { writtenDay } from './written-day.ts'

interface ProtectionTableProps {
  readonly protection: readonly Protection[]
  readonly locale: PageLocale
}

export function ProtectionTable({ protection, locale }: ProtectionTableProps) {
  const { t } = useTranslation()
  if (protection.length === 0) return null

  const place = ({ instrument, status }: Protection): string => {
    if (instrument === 'CITES') return t('protection.appendix', { status })
    return instrument === 'EU' ? t('protection.annex', { status }) : status
  }
  return (
    <Part title={t('protection.heading')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('protection.instrument')}</th>
            <th scope="col">{t('protection.status')}</th>
            <th scope="col">{t('protection.edition')}</th>
          </tr>
        </thead>
        <tbody>
          {protection.map((each) => (
            <tr key={`${each.instrument} ${each.status} ${each.edition}`}>
              <th scope="row">{each.instrument === 'EU' ? t('protection.eu') : each.instrument}</th>
              <td className="whole">{place(each)}</td>
              <td>{t('protection.since', { edition: each.edition, date: writtenDay(each.from, locale) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}
