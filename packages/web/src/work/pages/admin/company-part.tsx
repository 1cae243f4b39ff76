import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Platform } from './admin-queries.ts'
import { CompanyConnected } from './company-connected.tsx'
import { CompanyForm } from './company-form.tsx'
import { CompanyJoin } from './company-join.tsx'
import { Handover } from './handover.tsx'
import { PagePart } from './page-part.tsx'

/** The organisation of the platform's company, whose officers see its notices here and answer them. */
export function CompanyPart({ platform }: { readonly platform: Platform }) {
  const { t } = useTranslation('admin')
  const [handed, hand] = useState<{ readonly link: string; readonly email: string } | null>(null)
  const [isKnown, setKnown] = useState(false)
  const part = { id: 'company', title: t('company.title'), words: t('company.words') }
  if (handed) {
    return (
      <PagePart {...part}>
        <Handover {...handed} isElsewhere onDone={() => hand(null)} />
      </PagePart>
    )
  }
  if (platform.company_id) {
    return (
      <PagePart {...part}>
        <CompanyConnected platform={platform} companyId={platform.company_id} onInvited={hand} />
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
