import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/call.ts'

type Report = Answer<'POST /api/v1/digests'>

const known = [
  ...(['too-large', 'not-a-workbook', 'unpacks-too-large', 'no-table', 'too-many-rows', 'formula', 'error-cell'] as const),
  ...(['unknown-outcome', 'outcome-missing', 'reason-missing', 'number-unreadable', 'text-too-long'] as const),
  ...(['repeated-row', 'token-wrong', 'notice-not-found', 'notice-not-answerable', 'not-of-this-notice'] as const),
] as const
type Known = (typeof known)[number]

const isKnown = (code: string): code is Known => (known as readonly string[]).includes(code)

/** What became of the rows of a sheet: how many count, and which do not, and why. */
export function SheetReport({ report: { recorded, unchanged, unanswered, problems } }: { readonly report: Report }) {
  const { t } = useTranslation('notices')
  return (
    <div className="sheet-report">
      <p>
        <strong>{t('sheet.recorded', { count: recorded })}</strong> {unchanged > 0 && t('sheet.unchanged', { count: unchanged })}{' '}
        {unanswered > 0 && t('sheet.unanswered', { count: unanswered })}
      </p>
      {problems.length > 0 && (
        <table className="notice-lines sheet-problems">
          <caption>{t('sheet.problems', { count: problems.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sheet.place')}</th>
              <th scope="col">{t('sheet.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ code, sheet, row, cell, found }) => (
              <tr key={`${sheet}-${row}-${cell}-${code}`}>
                <th scope="row">{cell ?? (row === null ? t('sheet.wholeFile') : t('sheet.row', { row }))}</th>
                <td>
                  {isKnown(code) ? t(`sheet.code.${code}`) : code}
                  {found && <bdi className="notice-sub sellers-words">{found}</bdi>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
