import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { LostPage } from '../../frame/lost-page.tsx'
import { Late } from '../../parts/late.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useCan } from '../../session.ts'
import { itemsOf, type Platform, platformsQuery } from './admin-queries.ts'
import { ChannelPart } from './channel-part.tsx'
import { ClausesPart } from './clauses-part.tsx'
import { CompanyPart } from './company-part.tsx'
import { KeysPart } from './keys-part.tsx'
import { PlatformPart } from './platform-part.tsx'

/** One platform: what is known of it, how notices reach it, who answers there, on what notices rest, and its programs. */
export function PlatformPage() {
  const { t } = useTranslation('admin')
  const { platformId } = useParams({ from: '/frame/platforms/$platformId' })
  const list = useInfiniteQuery(platformsQuery)
  const platform = itemsOf(list.data).find(({ id }) => id === platformId)
  const { hasNextPage, isFetching, fetchNextPage } = list
  const isToSeek = !platform && hasNextPage && !isFetching
  useEffect(() => {
    if (isToSeek) void fetchNextPage()
  }, [isToSeek, fetchNextPage])
  return (
    <>
      <nav aria-label={t('platforms.way')}>
        <Link to="/platforms">{t('platforms.back')}</Link>
      </nav>
      <Loaded query={list}>
        {() => (platform ? <Parts key={platform.id} platform={platform} /> : isFetching || hasNextPage ? <Late /> : <LostPage />)}
      </Loaded>
    </>
  )
}

function Parts({ platform }: { readonly platform: Platform }) {
  const { t } = useTranslation(['admin', 'codes'])
  const mayChange = useCan('change-platform')
  const mayMakeKey = useCan('make-key')
  const { name, status, hosts } = platform
  return (
    <>
      <PageHead title={name} lede={[t(`codes:platformStatus.${status}`), ...hosts].join(' · ')} />
      <div className="page-parts">
        <PlatformPart platform={platform} mayChange={mayChange} />
        <ChannelPart platform={platform} mayChange={mayChange} />
        {mayChange && <CompanyPart platform={platform} />}
        <ClausesPart platformId={platform.id} mayChange={mayChange} />
        {mayMakeKey && <KeysPart platformId={platform.id} />}
      </div>
    </>
  )
}
