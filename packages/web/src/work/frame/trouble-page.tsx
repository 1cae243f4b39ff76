import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../api/problem.ts'
import { Empty } from '../parts/empty.tsx'
import { ProblemWords } from '../parts/problem-words.tsx'
import { signOut } from './sign-out.ts'

/** A page that could not be shown: why, and what to do. */
export function TroublePage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  if (hasCode(error, 'not-a-member')) return <NotAMember />
  return (
    <Empty heading={t('trouble.heading')} words={<ProblemWords error={error} />}>
      <Button onClick={again}>{t('trouble.again')}</Button>
    </Empty>
  )
}

/** Signed in, and in no organisation any more: the membership ended, or never began. */
function NotAMember() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return (
    <Empty heading={t('trouble.notAMember')} words={<p>{t('trouble.notAMemberWords')}</p>}>
      <Button onClick={() => void signOut(queries)}>{t('frame.signOut')}</Button>
    </Empty>
  )
}
