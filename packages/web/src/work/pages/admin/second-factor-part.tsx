import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery, useMe } from '../../session.ts'
import { BackupCodesStep, ConfirmStep, type Pairing, PasswordStep } from '../../sign-in/second-factor-steps.tsx'
import { ByPassword } from './by-password.tsx'
import { Dialog } from './dialog.tsx'
import { PagePart } from './page-part.tsx'
import { StateWord } from './state-word.tsx'

type Doing = 'on' | 'codes' | 'off'

/** The second factor: on or off, new backup codes, or the app paired anew. */
export function SecondFactorPart() {
  const { t } = useTranslation('admin')
  const { has_second_factor: isOn } = useMe()
  const queries = useQueryClient()
  const [doing, start] = useState<Doing | null>(null)
  const done = () => {
    start(null)
    void queries.invalidateQueries(meQuery)
  }
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
      <Dialog opened={doing !== null} onClose={done} title={doing && t(titles[doing])} staysOpen>
        {doing === 'on' && <TurnOn onDone={done} />}
        {doing === 'codes' && <NewCodes onDone={done} />}
        {doing === 'off' && (
          <ByPassword path="/two-factor/disable" words={t('factor.offWords')} submit={t('factor.turnOff')} isFlag onDone={done} />
        )}
      </Dialog>
    </PagePart>
  )
}

const titles = { on: 'factor.title', codes: 'factor.newCodes', off: 'factor.turnOff' } as const

function TurnOn({ onDone }: { readonly onDone: () => void }) {
  const [pairing, setPairing] = useState<Pairing | null>(null)
  const [isPaired, setPaired] = useState(false)
  if (!pairing) return <PasswordStep onDone={setPairing} />
  if (!isPaired) return <ConfirmStep uri={pairing.totpURI} onDone={() => setPaired(true)} />
  return <BackupCodesStep codes={pairing.backupCodes} onDone={onDone} />
}

function NewCodes({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('admin')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <BackupCodesStep codes={codes} onDone={onDone} />
  return (
    <ByPassword
      path="/two-factor/generate-backup-codes"
      words={t('factor.codesWords')}
      submit={t('factor.newCodes')}
      onDone={(answer) => setCodes((answer as Pick<Pairing, 'backupCodes'>).backupCodes)}
    />
  )
}
