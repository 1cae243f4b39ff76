import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signedOutEvent } from '../api/create-queries.ts'
import { type Me, meQuery } from '../session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** A session ends in the middle of work: signing in again happens on top of the page, and what was typed stays under it. */
export function SignInAgain() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [isAsked, ask] = useState(false)
  useEffect(() => {
    // Whoever never was in is led to the page for it instead.
    const listen = () => ask(queries.getQueryData(meQuery.queryKey) !== undefined)
    window.addEventListener(signedOutEvent, listen)
    return () => window.removeEventListener(signedOutEvent, listen)
  }, [queries])
  const email = queries.getQueryData<Me>(meQuery.queryKey)?.email ?? ''
  const goOn = () => {
    ask(false)
    void queries.invalidateQueries()
  }
  return (
    <Modal opened={isAsked} onClose={() => ask(false)} title={t('signIn.againTitle')} centered>
      <p className="modal-words">{t('signIn.againWords')}</p>
      <SignInForm email={email} onDone={goOn} />
    </Modal>
  )
}
