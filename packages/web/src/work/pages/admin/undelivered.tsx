import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { StateWord } from './state-word.tsx'

/** Notices that could not be delivered, and the way to them. */
export function Undelivered({ count }: { readonly count: number }) {
  const { t } = useTranslation('admin')
  return (
    <p>
      <StateWord state={count === 0 ? 'ok' : 'problem'}>
        {count === 0 ? t('health.allDelivered') : t('health.undelivered', { count })}{' '}
        {count > 0 && (
          <Link to="/outbox" search={{ part: 'failed' }}>
            {t('health.undeliveredLink')}
          </Link>
        )}
      </StateWord>
    </p>
  )
}
