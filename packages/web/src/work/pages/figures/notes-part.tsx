import { useTranslation } from 'react-i18next'
import { usePage } from '../../page-context.ts'
import type { Statistics } from './figures-queries.ts'

/** What these figures do not say, as the server has it beside them. */
export function NotesPart({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('figures')
  const { locale } = usePage()
  return (
    <section className="figures-part" aria-labelledby="figures-not">
      <div className="figures-words">
        <h2 id="figures-not">{t('not.heading')}</h2>
      </div>
      <ul className="figures-notes">
        {statistics.notes.map((note) => (
          <li key={note.code}>{note[locale]}</li>
        ))}
      </ul>
    </section>
  )
}
