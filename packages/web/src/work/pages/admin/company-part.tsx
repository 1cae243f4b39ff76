import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Platform } from './admin-queries.ts'
import { CompanyForm } from './company-form.tsx'
import { CompanyJoin } from './company-join.tsx'
import { ConfirmAgain } from './confirm-again.tsx'
import { Handover } from './handover.tsx'
import { PagePart } from './page-part.tsx'
import { StateWord } from './state-word.tsx'
import { usePlatformChange } from './use-platform-change.ts'

/** The organisation of the platform's company, whose officers see its notices here and answer them. */
export function CompanyPart({ platform }: { readonly platform: Platform }) {
  const { t } = useTranslation('admin')
  const [handed, hand] = useState<{ readonly link: string; readonly email: string } | null>(null)
  const [isKnown, setKnown] = useState(false)
  const part = { id: 'company', title: t('company.title'), words: t('company.words') }
  if (handed) {
    return (
      <PagePart {...part}>
        <Handover {...handed} onDone={() => hand(null)} />
      </PagePart>
    )
  }
  if (platform.company_id) {
    return (
      <PagePart {...part}>
        <Connected platform={platform} companyId={platform.company_id} />
      </PagePart>
    )
  }
  return (
    <PagePart {...part}>
      {isKnown ? <CompanyJoin platform={platform} /> : <CompanyForm platform={platform} onInvited={hand} />}
      <p>
        <Button variant="subtle" onClick={() => setKnown(!isKnown)}>
          {t(isKnown ? 'company.newInstead' : 'company.knownInstead')}
        </Button>
      </p>
    </PagePart>
  )
}

function Connected({ platform, companyId }: { readonly platform: Platform; readonly companyId: string }) {
  const { t } = useTranslation('admin')
  const change = usePlatformChange(platform.id)
  return (
    <div className="fields">
      <p>
        <StateWord state="ok">{t('company.connected')}</StateWord>
      </p>
      <p className="quiet-words">
        {t('company.id')} <code>{companyId}</code>
      </p>
      <ConfirmAgain
        label={t('company.disconnect')}
        question={t('company.disconnectSure', { name: platform.name })}
        confirm={t('company.disconnectYes')}
        isPending={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate({ company_id: null })}
      />
    </div>
  )
}
