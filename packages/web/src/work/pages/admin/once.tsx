import { Button, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Something secret that is shown this once: to be copied, and not found again. */
export function Once({ label, value, words }: { readonly label: string; readonly value: string; readonly words: string }) {
  const { t } = useTranslation('admin')
  return (
    <fieldset className="once">
      <legend>{label}</legend>
      <div className="once-line">
        <code>
          <bdi>{value}</bdi>
        </code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'once.copied' : 'once.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className="quiet-words">{words}</p>
    </fieldset>
  )
}
