import { Button, Checkbox, CopyButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveText } from '../save-text.ts'

/** The codes for the day when the app is lost, shown this once, with ways to keep them. */
export function BackupCodesStep({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [isKept, setKept] = useState(false)
  const name = t('secondFactor.codesOf', { place: location.host })
  const text = `${name}\n\n${codes.join('\n')}\n`
  return (
    <form
      className="outside-form backup-sheet"
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
      }}
    >
      <p>{t('secondFactor.codes')}</p>
      <div className="backup-paper">
        <p className="backup-name">{name}</p>
        <ul className="backup-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
      <div className="deeds">
        <CopyButton value={text} timeout={2500}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              <span aria-live="polite">{t(copied ? 'secondFactor.copied' : 'secondFactor.copy')}</span>
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => saveText(text, t('secondFactor.file'))}>
          {t('secondFactor.save')}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t('secondFactor.print')}
        </Button>
      </div>
      <Checkbox label={t('secondFactor.kept')} checked={isKept} onChange={(event) => setKept(event.currentTarget.checked)} />
      <Button type="submit" size="md" disabled={!isKept}>
        {t('secondFactor.goOn')}
      </Button>
    </form>
  )
}
