import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Says when the network is away, and that nothing typed is lost by it. */
export function Connection() {
  const { t } = useTranslation()
  const [isAway, setAway] = useState(!navigator.onLine)
  useEffect(() => {
    const look = () => setAway(!navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return <div role="status">{isAway && <p className="work-banner work-banner-away">{t('banner.away')}</p>}</div>
}
