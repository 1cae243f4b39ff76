import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../parts/empty.tsx'

/** There is nothing at this address that its reader may see. */
export function UnknownNotice() {
  const { t } = useTranslation('notices')
  return (
    <Empty heading={t('received.unknown.heading')} words={t('received.unknown.words')}>
      <Link to="/inbox" className="notice-onward">
        {t('received.unknown.back')}
      </Link>
    </Empty>
  )
}
