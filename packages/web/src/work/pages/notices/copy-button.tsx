import { Button, CopyButton as Copying } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Copies a text, and says that it did. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const { t } = useTranslation('notices')
  return (
    <Copying value={text} timeout={2500}>
      {({ copied, copy }) => (
        <Button variant="default" size="xs" onClick={copy} aria-label={t('copy.label', { what })} className="notice-copy">
          <span aria-live="polite">{copied ? t('copy.done') : t('copy.do')}</span>
        </Button>
      )}
    </Copying>
  )
}
