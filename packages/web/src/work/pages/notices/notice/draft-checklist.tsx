import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../session.ts'
import { CheckIcon, LackIcon } from '../notice-icons.tsx'
import type { NoticeView } from '../notices-queries.ts'
import { type Checked, checklistOf } from './checklist-of.ts'
import { focusField } from './focus-field.ts'

/** What the law asks for, with what is still missing; each missing piece leads to its field. */
export function DraftChecklist({ notice, isUnsaved }: { readonly notice: NoticeView; readonly isUnsaved: boolean }) {
  const { t } = useTranslation('notices')
  return (
    <section aria-labelledby="checklist">
      <h2 id="checklist">{t('check.title')}</h2>
      <ul className="checklist">
        {checklistOf(notice).map((checked) => (
          <CheckLine key={checked.check} checked={checked} notice={notice} />
        ))}
      </ul>
      {isUnsaved && <p className="quiet-words">{t('check.unsaved')}</p>}
    </section>
  )
}

function CheckLine({ checked: { check, fields }, notice }: { readonly checked: Checked; readonly notice: NoticeView }) {
  const { t } = useTranslation('notices')
  const isDone = fields.length === 0
  return (
    <li className={isDone ? 'check-done' : 'check-lacking'}>
      {isDone ? <CheckIcon /> : <LackIcon />}
      <div>
        <p>
          <span className="visually-hidden">{t(isDone ? 'check.done' : 'check.lacking')} </span>
          {t(`check.${check}`)}
        </p>
        {!isDone && (
          <ul className="check-fields">
            {fields.map((field) => (
              <li key={field}>
                <Lack field={field} notice={notice} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** One missing piece: a way to its field, or to the page where it is settled. */
function Lack({ field, notice }: { readonly field: string; readonly notice: NoticeView }) {
  const { t } = useTranslation('notices')
  const maySettle = useCan('change-settings')
  if (field === 'case')
    return (
      <Link to="/cases/$caseId" params={{ caseId: notice.case_id }}>
        {t('check.toCase')}
      </Link>
    )
  if (field.startsWith('sender'))
    return maySettle ? <Link to="/settings">{t('check.toSettings')}</Link> : <span>{t('check.askAdmin')}</span>
  const [, place, ofListing] = /^item-(\d+)-(.*)$/.exec(field) ?? []
  return (
    <button type="button" className="check-lead" onClick={() => focusField(field)}>
      {place === undefined
        ? nameOf(t, field)
        : t('check.ofListing', { what: nameOf(t, `item-${ofListing}`), place: Number(place) + 1 })}
    </button>
  )
}

const named = [
  ...(['reasons', 'listings', 'ground-kind', 'ground-clause', 'ground-title', 'ground-jurisdiction', 'ground-rule'] as const),
  ...(['ground-url', 'ground-explanation', 'item-url', 'item-taxon', 'item-specimens', 'item-capture'] as const),
] as const
type Named = (typeof named)[number]

function nameOf(t: ReturnType<typeof useTranslation<'notices'>>['t'], field: string): string {
  return (named as readonly string[]).includes(field) ? t(`field.${field as Named}`) : field
}
