import { useTranslation } from 'react-i18next'
import type { Tone } from '../reading/marked-segments.ts'
import { Part } from '../reading/part.tsx'

/** What the marks will mean, shown while there is nothing to read. */
export function MarksGuide() {
  const { t } = useTranslation('live')
  const order: readonly Tone[] = ['named', 'offered', 'telling', 'setAside']
  return (
    <Part title={t('marks.heading')}>
      <dl className="marks-guide">
        {order.map((tone) => (
          <div key={tone}>
            <dt>
              <mark className={tone}>{t(`marks.${tone}.sample`)}</mark>
            </dt>
            <dd>{t(`marks.${tone}.words`)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
