import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../parts/loaded.tsx'
import { BackupCodesStep } from './backup-codes-step.tsx'
import { NewCodes } from './new-codes.tsx'
import { Outside } from './outside.tsx'
import { type SecondFactorState, secondFactorState } from './second-factor-state.ts'
import { ConfirmStep, type Pairing, PasswordStep } from './second-factor-steps.tsx'

/** Setting up the second factor: the password, the app, and the codes for the day when the app is lost. */
export function SecondFactorPage() {
  const { t } = useTranslation()
  const { next } = useSearch({ from: '/second-factor' })
  const router = useRouter()
  const queries = useQueryClient()
  const state = useQuery(secondFactorState)
  const [pairing, setPairing] = useState<Pairing | null>(null)
  const [isPaired, setPaired] = useState(false)
  const [hasNewCodes, setNewCodes] = useState(false)
  const goOn = () => {
    queries.clear()
    router.history.push(next ?? '/work')
  }
  const isOn = !pairing && state.data !== undefined && state.data !== 'off'
  if ((pairing && isPaired) || hasNewCodes) {
    return (
      <Outside title={t('secondFactor.codesTitle')}>
        {pairing ? <BackupCodesStep codes={pairing.backupCodes} onDone={goOn} /> : <NewCodes onCodes={() => {}} onDone={goOn} />}
      </Outside>
    )
  }
  return (
    <Outside title={t(isOn ? 'secondFactor.isOn' : 'secondFactor.title')} {...(!isOn && { lede: t('secondFactor.lede') })}>
      {pairing ? (
        <ConfirmStep uri={pairing.totpURI} onDone={() => setPaired(true)} />
      ) : (
        <Loaded query={state}>
          {(found) =>
            found === 'off' ? (
              <PasswordStep onDone={setPairing} />
            ) : (
              <IsOn state={found} next={next} onGoOn={goOn} onNewCodes={() => setNewCodes(true)} />
            )
          }
        </Loaded>
      )}
    </Outside>
  )
}

/** The page was opened again after the app was paired, such as by a reload before the codes were kept. */
function IsOn(props: {
  readonly state: SecondFactorState
  readonly next: string | undefined
  readonly onGoOn: () => void
  readonly onNewCodes: () => void
}) {
  const { t } = useTranslation()
  const router = useRouter()
  if (props.state === 'elsewhere') {
    const signIn = () => router.navigate({ to: '/sign-in', search: props.next ? { next: props.next } : {} })
    return (
      <div className="outside-form">
        <p>{t('secondFactor.elsewhereWords')}</p>
        <Button size="md" onClick={signIn}>
          {t('signIn.submit')}
        </Button>
      </div>
    )
  }
  return (
    <div className="outside-form">
      <p>{t('secondFactor.isOnWords')}</p>
      <Button size="md" onClick={props.onGoOn}>
        {t('secondFactor.goOn')}
      </Button>
      <Button size="md" variant="default" onClick={props.onNewCodes}>
        {t('secondFactor.newCodes')}
      </Button>
    </div>
  )
}
