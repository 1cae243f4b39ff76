import { useTranslation } from 'react-i18next'
import { CopyButton } from '../copy-button.tsx'

/** What somebody had written in an answer that can no longer be given: theirs to copy. Nothing where nothing was written. */
export function UnsentWords({ words }: { readonly words: string | null }) {
  const { t } = useTranslation('notices')
  if (!words) return null
  return (
    <>
      <p className="quiet-words">{t('received.notRecordedWords')}</p>
      <p className="answer-note">
        <bdi>{words}</bdi>
      </p>
      <CopyButton text={words} what={t('received.notRecordedWords')} />
    </>
  )
}
