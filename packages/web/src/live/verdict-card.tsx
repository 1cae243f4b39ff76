import type { Degradation, Explanation, Language, Verdict } from '@vigie/engine'
import { wordLocale } from '@vigie/words'
import { useTranslation } from 'react-i18next'
import { useNames } from '../reading/use-names.ts'
import { writtenLanguages } from '../reading/written-languages.ts'
import { outcomeOf } from './outcome.ts'
import { outcomeWord } from './outcome-word.ts'
import { Pennant } from './pennant.tsx'
import { ReportButton } from './report-button.tsx'

interface VerdictCardProps {
  readonly explanation: Explanation
  /** The languages of the catalogue. */
  readonly spoken: readonly Language[]
}

/** The verdict in an icon, a word and a sentence, with what it does not mean; where not all was read, that comes first. */
export function VerdictCard({ explanation, spoken }: VerdictCardProps) {
  const { t, i18n } = useTranslation('live')
  const { verdict, headline } = explanation
  const outcome = outcomeOf(verdict)
  const unread = useUnreadSentences(verdict, spoken)
  const [first, ...others] = outcome === 'partly' ? unread : [headline, ...unread]
  return (
    <div className="mast">
      <Pennant says={outcome}>{outcomeWord(verdict, t)}</Pennant>
      <p className="headline">{first}</p>
      <dl>
        <div>
          <dt>{t('verdict.offer')}</dt>
          <dd>
            <Offered explanation={explanation} />
          </dd>
        </div>
        <div>
          <dt>{t('verdict.decision')}</dt>
          <dd>{t(`decision.${verdict.decision}`)}</dd>
        </div>
        <div>
          <dt>{t('verdict.language')}</dt>
          <dd>
            {verdict.language === 'und'
              ? t('verdict.unknownLanguage')
              : writtenLanguages([verdict.language], wordLocale(i18n.language), 'and')}
          </dd>
        </div>
      </dl>
      {others.map((sentence) => (
        <p className="degraded" key={sentence}>
          {sentence}
        </p>
      ))}
      <p className="verdict-note">{t(`verdict.note.${outcome}`)}</p>
      {outcome !== 'pass' && <ReportButton>{t('verdict.report')}</ReportButton>}
    </div>
  )
}

function Offered({ explanation: { verdict, weighed } }: Pick<VerdictCardProps, 'explanation'>) {
  const { t } = useTranslation('live')
  const { offers } = useNames()
  if (verdict.offer !== 'none' || weighed.length > 0) return offers[verdict.offer]
  return outcomeOf(verdict) === 'partly' ? t('verdict.offerUnknown') : t('verdict.noSpecimen')
}

/** What was not read, a sentence each. */
function useUnreadSentences({ degraded, language }: Verdict, spoken: readonly Language[]): string[] {
  const { t, i18n } = useTranslation('live')
  const locale = wordLocale(i18n.language)
  const sentence = (what: Degradation): string => {
    if (what !== 'language') return t(`verdict.unread.${what}`)
    const known = writtenLanguages(spoken, locale, 'and')
    if (language === 'und') return t('verdict.unread.unknownLanguage', { known })
    return t('verdict.unread.language', { known, language: writtenLanguages([language], locale, 'and') })
  }
  return degraded.map(sentence)
}
