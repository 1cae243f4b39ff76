import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** What is shown while something loads: nothing at first, so that what comes quickly does not flash. */
export function Late() {
  const { t } = useTranslation()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="late" role="status">
      {isLate && (
        <>
          <Loader size="sm" aria-hidden="true" /> {t('trouble.loading')}
        </>
      )}
    </div>
  )
}
