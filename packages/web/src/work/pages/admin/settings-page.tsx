import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useCan, useMe } from '../../session.ts'
import { AccountForm } from './account-form.tsx'
import { accountQuery } from './admin-queries.ts'
import { OrganisationForm } from './organisation-form.tsx'
import { OtherSessions } from './other-sessions.tsx'
import { PagePart } from './page-part.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactorPart } from './second-factor-part.tsx'

/** What is somebody's own to set, and, for an administrator, what is the organisation's. */
export function SettingsPage() {
  const { t } = useTranslation('admin')
  const { organisation, email } = useMe()
  const mayChange = useCan('change-settings')
  const account = useQuery(accountQuery)
  const isNgo = organisation.kind === 'ngo'
  const isPlatform = organisation.kind === 'platform'
  return (
    <>
      <PageHead title={t('settings.title')} lede={t('settings.lede', { email })} />
      <div className="page-parts">
        <PagePart id="account" title={t('account.title')} words={t(isPlatform ? 'account.wordsOfPlatform' : 'account.words')}>
          <Loaded query={account}>{(known) => <AccountForm account={known} />}</Loaded>
        </PagePart>
        <PagePart id="password" title={t('password.title')} words={t('password.words')}>
          <PasswordForm />
        </PagePart>
        <SecondFactorPart />
        <PagePart id="sessions" title={t('sessions.title')} words={t('sessions.words')}>
          <OtherSessions />
        </PagePart>
        {mayChange && (
          <PagePart
            id="organisation"
            title={t('organisation.title')}
            words={t(isNgo ? 'organisation.words' : 'organisation.wordsOfPlatform')}
          >
            <OrganisationForm organisation={organisation} />
            <p className="quiet-words">
              {t('organisation.id')} <code>{organisation.id}</code>
            </p>
            {isNgo && (
              <p className="quiet-words">
                <Link to="/settings/set-up" search={{}}>
                  {t('setUp.again')}
                </Link>
              </p>
            )}
          </PagePart>
        )}
      </div>
    </>
  )
}
