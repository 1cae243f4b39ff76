import { useTranslation } from 'react-i18next'
import { Part } from '../reading/part.tsx'

export function ChangeList({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useTranslation('live')
  if (sentences.length === 0) return null

  return (
    <Part title={t('change.heading')}>
      <ul className="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Part>
  )
}
