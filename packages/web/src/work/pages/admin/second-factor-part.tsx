import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery, useMe } from '../../session.ts'
import { BackupCodesStep } from '../../sign-in/backup-codes-step.tsx'
import { NewCodes } from '../../sign-in/new-codes.tsx'
import { ConfirmStep, type Pairing, PasswordStep } from '../../sign-in/second-factor-steps.tsx'
import { ByPassword } from './by-password.tsx'
import { Dialog } from './dialog.tsx'
import { PagePart } from './page-part.tsx'
import { StateWord } from './state-word.tsx'

type Doing = 'on' | 'codes' | 'off'

/** The second factor: on or off, new backup codes, or the app paired anew. */
export function SecondFactorPart() {
  const { t } = useTranslation(['admin', 'work'])
  const { has_second_factor: isOn } = useMe()
  const queries = useQueryClient()
  const [doing, start] = useState<Doing | null>(null)
  /** Codes are shown that cannot be had again. */
  const [isShown, setShown] = useState(false)
  const done = () => {
    start(null)
    setShown(false)
    void queries.invalidateQueries(meQuery)
  }
  const title = isShown ? t('work:secondFactor.codesTitle') : doing && t(titles[doing])
  return (
    <PagePart id="second-factor" title={t('factor.title')} words={t('factor.words')}>
      <p>
        <StateWord state={isOn ? 'ok' : 'warning'}>{t(isOn ? 'factor.on' : 'factor.off')}</StateWord>
      </p>
      <div className="deeds">
        {isOn ? (
          <>
            <Button variant="default" onClick={() => start('codes')}>
              {t('factor.newCodes')}
            </Button>
            <Button variant="default" className="deed-flag" onClick={() => start('off')}>
              {t('factor.turnOff')}
            </Button>
          </>
        ) : (
          <Button onClick={() => start('on')}>{t('factor.turnOn')}</Button>
        )}
      </div>
      <Dialog opened={doing !== null} onClose={done} title={title} staysOpen isLocked={isShown}>
        {doing === 'on' && <TurnOn onCodes={() => setShown(true)} onDone={done} />}
        {doing === 'codes' && <NewCodes onCodes={() => setShown(true)} onDone={done} />}
        {doing === 'off' && (
          <ByPassword path="/two-factor/disable" words={t('factor.offWords')} submit={t('factor.turnOff')} isFlag onDone={done} />
        )}
      </Dialog>
    </PagePart>
  )
}

const titles = { on: 'factor.title', codes: 'factor.newCodes', off: 'factor.turnOff' } as const

function TurnOn({ onCodes, onDone }: { readonly onCodes: () => void; readonly onDone: () => void }) {
  const [pairing, setPairing] = useState<Pairing | null>(null)
  const [isPaired, setPaired] = useState(false)
  if (!pairing) return <PasswordStep onDone={setPairing} />
  const show = () => {
    setPaired(true)
    onCodes()
  }
  if (!isPaired) return <ConfirmStep uri={pairing.totpURI} onDone={show} />
  return <BackupCodesStep codes={pairing.backupCodes} onDone={onDone} />
}
