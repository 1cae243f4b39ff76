import { useTranslation } from 'react-i18next'
import { useWritten } from '../../parts/written.ts'

const dayMs = 86_400_000

/** The day by which an answer is asked and, while one is awaited, how near it is. */
export function DueDay({ day, isOpen }: { readonly day: string; readonly isOpen: boolean }) {
  const { t } = useTranslation('notices')
  const written = useWritten()
  const days = Math.round((Date.parse(day) - Date.parse(new Date().toISOString().slice(0, 10))) / dayMs)
  const isOver = isOpen && days < 0
  return (
    <span className={isOver ? 'notice-due notice-due-over' : 'notice-due'}>
      <time dateTime={day}>{written.day(day)}</time>
      {isOpen && (
        <span className="notice-sub">
          {isOver ? t('due.over', { count: -days }) : days === 0 ? t('due.today') : t('due.left', { count: days })}
        </span>
      )}
    </span>
  )
}
