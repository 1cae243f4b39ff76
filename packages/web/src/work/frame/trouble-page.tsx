import { Button } from '@mantine/core'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../parts/empty.tsx'
import { ProblemWords } from '../parts/problem-words.tsx'

/** A page that could not be shown: why, and what to do. */
export function TroublePage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Empty heading={t('trouble.heading')} words={<ProblemWords error={error} />}>
      <Button onClick={again}>{t('trouble.again')}</Button>
    </Empty>
  )
}
