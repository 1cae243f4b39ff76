import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../parts/empty.tsx'

export function LostPage() {
  const { t } = useTranslation()
  return (
    <Empty heading={t('lost.heading')} words={t('lost.words')}>
      <Button component={Link} to="/">
        {t('lost.back')}
      </Button>
    </Empty>
  )
}
