import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outside } from './outside.tsx'
import { BackupCodesStep, ConfirmStep, type Pairing, PasswordStep } from './second-factor-steps.tsx'

/** Setting up the second factor: the password, the app, and the codes for the day when the app is lost. */
export function SecondFactorPage() {
  const { t } = useTranslation()
  const { next } = useSearch({ from: '/second-factor' })
  const router = useRouter()
  const queries = useQueryClient()
  const [pairing, setPairing] = useState<Pairing | null>(null)
  const [isPaired, setPaired] = useState(false)
  const goOn = () => {
    queries.clear()
    router.history.push(next ?? '/work')
  }
  return (
    <Outside title={t('secondFactor.title')} lede={t('secondFactor.lede')}>
      {!pairing && <PasswordStep onDone={setPairing} />}
      {pairing && !isPaired && <ConfirmStep uri={pairing.totpURI} onDone={() => setPaired(true)} />}
      {pairing && isPaired && <BackupCodesStep codes={pairing.backupCodes} onDone={goOn} />}
    </Outside>
  )
}
