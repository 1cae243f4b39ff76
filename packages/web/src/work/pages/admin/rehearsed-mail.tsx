import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePage } from '../../page-context.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { rehearsedMailQuery } from './admin-queries.ts'

/** Where no mail leaves: the mail that would have been sent, for whoever wants to see it. */
export function RehearsedMail({ to }: { readonly to: string }) {
  const { t } = useTranslation('admin')
  const { mode } = usePage()
  const [isOpen, open] = useState(false)
  if (mode === 'enforce') return null
  if (isOpen) return <Mail to={to} />
  return (
    <div className="deeds">
      <Button variant="default" onClick={() => open(true)}>
        {t('rehearsed.see')}
      </Button>
    </div>
  )
}

function Mail({ to }: { readonly to: string }) {
  const { t } = useTranslation('admin')
  const kept = useQuery(rehearsedMailQuery(to))
  return (
    <Loaded query={kept}>
      {({ mail }) =>
        mail ? (
          <section className="rehearsed-mail" aria-label={t('rehearsed.label')}>
            <p>
              <span className="quiet-words">{t('rehearsed.subject')}</span> <bdi>{mail.subject}</bdi>
            </p>
            <p className="rehearsed-text">{mail.text}</p>
          </section>
        ) : (
          <div className="deeds" role="status">
            <p className="quiet-words">{t('rehearsed.notYet')}</p>
            <Button variant="default" size="xs" loading={kept.isFetching} onClick={() => void kept.refetch()}>
              {t('rehearsed.again')}
            </Button>
          </div>
        )
      }
    </Loaded>
  )
}
