import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../api/call.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { submitting } from './submitting.ts'

/** Something about signing in that takes the password once more. */
export function ByPassword(props: {
  /** Below /api/auth. */
  readonly path: string
  readonly words: string
  readonly submit: string
  readonly isFlag?: boolean
  readonly onDone: (answer: unknown) => void
}) {
  const { t } = useTranslation(['admin', 'work'])
  const [password, setPassword] = useState('')
  const ask = useMutation({
    mutationFn: () => send('POST', `/api/auth${props.path}`, { password }),
    onSuccess: props.onDone,
  })
  const { at, rest } = useFieldProblems(ask.error, { '/password': ['password-wrong'] })
  return (
    <form className="fields" onSubmit={submitting(() => ask.mutate())}>
      <p>{props.words}</p>
      <PasswordInput
        required
        withAsterisk={false}
        label={t('work:signIn.password')}
        error={at('/password')}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('work:signIn.showPassword') }}
        data-autofocus
      />
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" loading={ask.isPending} {...(props.isFlag && { color: 'flag' })}>
          {props.submit}
        </Button>
      </div>
    </form>
  )
}
