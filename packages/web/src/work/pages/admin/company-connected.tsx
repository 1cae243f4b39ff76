import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/loaded.tsx'
import { companyQuery, type Platform } from './admin-queries.ts'
import { CompanyInvited } from './company-invited.tsx'
import { ConfirmAgain } from './confirm-again.tsx'
import { StateWord } from './state-word.tsx'
import { usePlatformChange } from './use-platform-change.ts'

/** The company that is connected: whether anybody of it is there, who is invited until then, and the way to part again. */
export function CompanyConnected(props: {
  readonly platform: Platform
  readonly companyId: string
  readonly onInvited: (handed: { readonly link: string; readonly email: string }) => void
}) {
  const { t } = useTranslation('admin')
  const { platform, companyId, onInvited } = props
  const company = useQuery(companyQuery(platform.id))
  const change = usePlatformChange(platform.id)
  return (
    <div className="fields">
      <Loaded query={company}>
        {(found) => (
          <>
            <div>
              <p className="company-name">
                <bdi>{found.name}</bdi>
              </p>
              <p>
                <StateWord state={found.has_joined ? 'ok' : 'warning'}>
                  {t(found.has_joined ? 'company.connected' : 'company.nobodyYet')}
                </StateWord>
              </p>
            </div>
            {!found.has_joined && <CompanyInvited platform={platform} company={found} onInvited={onInvited} />}
          </>
        )}
      </Loaded>
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
