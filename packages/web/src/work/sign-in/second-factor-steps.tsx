import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../api/call.ts'
import { useFieldProblems } from '../parts/field-problems.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { QrCode } from '../parts/qr-code.tsx'

/** What pairs an authenticator app with an account: its address, shown as a picture, and ten codes for once. */
export interface Pairing {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

function submitting(work: () => void) {
  return (event: FormEvent) => {
    event.preventDefault()
    work()
  }
}

export function PasswordStep({ onDone }: { readonly onDone: (pairing: Pairing) => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const enable = useMutation({
    mutationFn: () => send('POST', '/api/auth/two-factor/enable', { password }) as Promise<Pairing>,
    onSuccess: onDone,
  })
  const { at, rest } = useFieldProblems(enable.error, { '/password': ['password-wrong'] })
  return (
    <form className="outside-form" onSubmit={submitting(() => enable.mutate())}>
      <PasswordInput
        required
        withAsterisk={false}
        label={t('signIn.password')}
        error={at('/password')}
        description={t('secondFactor.passwordHint')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        size="md"
      />
      <ProblemNote error={rest} />
      <Button type="submit" size="md" loading={enable.isPending}>
        {t('secondFactor.begin')}
      </Button>
    </form>
  )
}

export function ConfirmStep({ uri, onDone }: { readonly uri: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const verify = useMutation({
    mutationFn: () => send('POST', '/api/auth/two-factor/verify-totp', { code }),
    onSuccess: onDone,
  })
  const { at, rest } = useFieldProblems(verify.error, { '/code': ['code-wrong'] })
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <form className="outside-form" onSubmit={submitting(() => verify.mutate())}>
      <p>{t('secondFactor.scan')}</p>
      <QrCode text={uri} label={t('secondFactor.picture')} />
      <p className="quiet-words">
        {t('secondFactor.byHand')} <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextInput
        required
        withAsterisk={false}
        label={t('signIn.code')}
        error={at('/code')}
        description={t('secondFactor.codeHint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="one-time-code"
        size="md"
      />
      <ProblemNote error={rest} />
      <Button type="submit" size="md" loading={verify.isPending}>
        {t('secondFactor.confirm')}
      </Button>
    </form>
  )
}
