import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../api/call.ts'
import { hasCode } from '../api/problem.ts'
import { useFieldProblems } from '../parts/field-problems.ts'
import { ProblemNote } from '../parts/problem-note.tsx'

/** Mail address and password, then the second factor where there is one. */
export function SignInForm({ email: known = '', onDone }: { readonly email?: string; readonly onDone: () => void }) {
  const [step, setStep] = useState<'password' | 'code'>('password')
  return step === 'password' ? (
    <PasswordStep known={known} onDone={onDone} onCode={() => setStep('code')} />
  ) : (
    <CodeStep onDone={onDone} onBack={() => setStep('password')} />
  )
}

function PasswordStep(props: { readonly known: string; readonly onDone: () => void; readonly onCode: () => void }) {
  const { t } = useTranslation()
  const [email, setEmail] = useState(props.known)
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => send('POST', '/api/auth/sign-in/email', { email, password }),
    onSuccess: (answer) => {
      const wantsCode = typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer
      if (wantsCode) props.onCode()
      else props.onDone()
    },
  })
  const { at, rest } = useFieldProblems(signIn.error, { '/email': [], '/password': [] })
  return (
    <form
      className="outside-form"
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate()
      }}
    >
      <TextInput
        type="email"
        required
        withAsterisk={false}
        label={t('signIn.email')}
        error={at('/email')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        autoComplete="username"
        size="md"
      />
      <PasswordInput
        required
        withAsterisk={false}
        label={t('signIn.password')}
        error={at('/password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        size="md"
      />
      <ProblemNote error={rest} />
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
      <p className="quiet-words">{t('signIn.forgotten')}</p>
    </form>
  )
}

function CodeStep({ onDone, onBack }: { readonly onDone: () => void; readonly onBack: () => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [isBackup, setBackup] = useState(false)
  const verify = useMutation({
    mutationFn: () => send('POST', `/api/auth/two-factor/verify-${isBackup ? 'backup-code' : 'totp'}`, { code }),
    onSuccess: onDone,
  })
  const { at, rest } = useFieldProblems(verify.error, { '/code': ['code-wrong'] })
  const isMalformed = hasCode(verify.error, 'request-malformed')
  const swap = () => {
    setBackup(!isBackup)
    setCode('')
    verify.reset()
  }
  return (
    <form
      className="outside-form"
      onSubmit={(event) => {
        event.preventDefault()
        verify.mutate()
      }}
    >
      <TextInput
        key={String(isBackup)}
        required
        withAsterisk={false}
        label={t(isBackup ? 'signIn.backupCode' : 'signIn.code')}
        error={isBackup && isMalformed ? t('field.backupCode') : at('/code')}
        description={t(isBackup ? 'signIn.backupCodeHint' : 'signIn.codeHint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        inputMode={isBackup ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        size="md"
        data-autofocus
        autoFocus
      />
      <ProblemNote error={rest} />
      <Button type="submit" size="md" loading={verify.isPending}>
        {t('signIn.submit')}
      </Button>
      <p className="outside-ways">
        <Anchor component="button" type="button" onClick={swap}>
          {t(isBackup ? 'signIn.useCode' : 'signIn.useBackupCode')}
        </Anchor>
        <Anchor component="button" type="button" onClick={onBack}>
          {t('signIn.back')}
        </Anchor>
      </p>
    </form>
  )
}
