import { useTranslation } from 'react-i18next'
import { Part } from '../../../../reading/part.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useMe } from '../../../session.ts'
import type { CaseView } from '../cases-queries.ts'
import { eventWords } from './event-words.ts'

/** What happened to the case, who did it and when, in plain words. */
export function TimeLine({ caseFile }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation(['cases', 'codes'])
  const { stamp } = useWritten()
  const { person_id } = useMe()
  return (
    <Part title={t('cases:timeLine.heading')}>
      <ol className="time-line">
        {caseFile.events.map((event, at) => {
          const said = eventWords(event, caseFile, person_id, t)
          if (said === null) return null
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows at its end
            <li key={at}>
              <time dateTime={event.at}>{stamp(event.at)}</time>
              <span>{said}</span>
            </li>
          )
        })}
      </ol>
    </Part>
  )
}
