import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../api/call.ts'
import { useFieldProblems } from '../../parts/field-problems.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { submitting } from './submitting.ts'
import { useSaved } from './use-saved.ts'

/** A new password, against the old one. Every other session ends with it. */
export function PasswordForm() {
  const { t } = useTranslation(['admin', 'work'])
  const saved = useSaved()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const change = useMutation({
    mutationFn: () => send('POST', '/api/auth/change-password', { currentPassword, newPassword }),
    onSuccess: () => {
      setCurrent('')
      setNew('')
      saved(t('password.changed'))
    },
  })
  const { at, rest } = useFieldProblems(change.error, {
    '/currentPassword': ['password-wrong'],
    '/newPassword': ['password-too-weak', 'password-too-common'],
  })
  const field = {
    required: true,
    withAsterisk: false,
    visibilityToggleButtonProps: { 'aria-label': t('work:signIn.showPassword') },
  } as const
  return (
    <form className="fields" onSubmit={submitting(() => change.mutate())}>
      <PasswordInput
        {...field}
        label={t('password.current')}
        error={at('/currentPassword')}
        value={currentPassword}
        onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
        autoComplete="current-password"
      />
      <PasswordInput
        {...field}
        label={t('password.new')}
        error={at('/newPassword')}
        description={t('password.newHint')}
        minLength={12}
        value={newPassword}
        onChange={({ currentTarget }) => setNew(currentTarget.value)}
        autoComplete="new-password"
      />
      <ProblemNote error={rest} />
      <div className="deeds">
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('password.change')}
        </Button>
      </div>
    </form>
  )
}
