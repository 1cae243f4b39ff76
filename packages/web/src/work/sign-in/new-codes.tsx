import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ByPassword } from '../pages/admin/by-password.tsx'
import { BackupCodesStep } from './backup-codes-step.tsx'

/** Ten backup codes more, for the password; the old ones stop working. */
export function NewCodes(props: { readonly onCodes: () => void; readonly onDone: () => void }) {
  const { t } = useTranslation('admin')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <BackupCodesStep codes={codes} onDone={props.onDone} />
  return (
    <ByPassword
      path="/two-factor/generate-backup-codes"
      words={t('factor.codesWords')}
      submit={t('factor.newCodes')}
      onDone={(answer) => {
        setCodes((answer as { readonly backupCodes: readonly string[] }).backupCodes)
        props.onCodes()
      }}
    />
  )
}
