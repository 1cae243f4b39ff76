import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import type { ReceivedNotice } from './inbox-queries.ts'

/** What the notice asks of whoever received it, as its mail says it. */
export function AskedOfYou({ notice }: { readonly notice: ReceivedNotice }) {
  const { t } = useTranslation('notices')
  const { day } = useWritten()
  const { answer_by: answerBy, preserve_account: preserves } = notice
  return (
    <section className="received-asks" aria-labelledby="asks">
      <h2 id="asks">{t('asks.title')}</h2>
      <ul>
        <li>{t('asks.receipt')}</li>
        <li>{answerBy ? t('asks.answerBy', { day: day(answerBy) }) : t('asks.answer')}</li>
        <li>{t('asks.also')}</li>
        {preserves && <li>{t('says.preserve')}</li>}
      </ul>
    </section>
  )
}
