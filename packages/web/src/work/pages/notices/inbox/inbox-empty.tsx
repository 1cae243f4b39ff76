import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReceivedPart, receivedParts } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import { usePage } from '../../../page-context.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Late } from '../../../parts/late.tsx'
import { useCan, useMe } from '../../../session.ts'
import { inboxCountsQuery } from './inbox-queries.ts'

/** Nothing in a part of the inbox: what will come there, and what can be done meanwhile. */
export function InboxEmpty({ part }: { readonly part: ReceivedPart }) {
  const { t } = useTranslation('notices')
  const { data, isLoading } = useQuery(inboxCountsQuery)
  if (part !== 'waiting') return <Empty heading={t(`inbox.empty.${part}.heading`)} words={t(`inbox.empty.${part}.words`)} />
  if (isLoading) return <Late />
  if (data && receivedParts.every((name) => data.counts[name] === 0)) return <NothingYet />
  return (
    <Empty heading={t('inbox.empty.waiting.heading')} words={t('inbox.empty.waiting.words')}>
      {data && data.counts.answered > 0 && (
        <Link to="/inbox" search={{ part: 'answered' }}>
          {t('inbox.empty.toAnswered')}
        </Link>
      )}
    </Empty>
  )
}

/** No notice has ever come. */
function NothingYet() {
  const { t } = useTranslation('notices')
  const { locale } = usePage()
  const { organisation } = useMe()
  const mayInvite = useCan('invite-member')
  return (
    <Empty
      heading={t('inbox.empty.first.heading')}
      words={
        <>
          <p>{t('inbox.empty.first.words', { organisation: organisation.name })}</p>
          <p>{t('inbox.empty.first.meanwhile')}</p>
        </>
      }
    >
      <ul className="inbox-meanwhile">
        <li>
          <a href={`/${locale}/learn`}>{t('inbox.empty.first.learn')}</a>
        </li>
        {mayInvite && (
          <li>
            <Link to="/members">{t('inbox.empty.first.invite')}</Link>
          </li>
        )}
      </ul>
    </Empty>
  )
}
