import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { InviteForm } from './invite-form.tsx'
import { useColleagues } from './use-set-up-done.ts'

/** Colleagues, one invitation after the other. */
export function SetUpColleagues({ onDone, beside }: { readonly onDone: () => void; readonly beside: ReactNode }) {
  const { t } = useTranslation('admin')
  const [round, setRound] = useState(0)
  const invited = useColleagues()
  return (
    <>
      <InviteForm key={round} onDone={() => setRound(round + 1)} />
      <div className="deeds">
        {invited > 0 ? (
          <>
            <p role="status">{t('setUp.invited', { count: invited })}</p>
            <Button onClick={onDone}>{t('setUp.goOn')}</Button>
          </>
        ) : (
          beside
        )}
      </div>
    </>
  )
}
