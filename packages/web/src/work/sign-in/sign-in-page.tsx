import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Outside } from './outside.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage() {
  const { t } = useTranslation()
  const { next } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const queries = useQueryClient()
  const goOn = () => {
    queries.clear()
    router.history.push(next ?? '/work')
  }
  return (
    <Outside title={t('signIn.title')} lede={t('signIn.lede')}>
      <SignInForm onDone={goOn} />
    </Outside>
  )
}
