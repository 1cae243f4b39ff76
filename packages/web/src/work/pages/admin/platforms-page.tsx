import { Button, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffered } from '../../frame/palette-actions.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useCan, useMe } from '../../session.ts'
import { AddPlatform } from './add-platform.tsx'
import { itemsOf, type Platform, platformsQuery } from './admin-queries.ts'
import { Dialog } from './dialog.tsx'
import { GuestPage } from './guest-page.tsx'
import { type Column, RegisterTable } from './register-table.tsx'
import { ShowMore } from './show-more.tsx'

/** The directory of platforms. What is looked for stands in the address. */
export function PlatformsPage() {
  return useMe().organisation.kind === 'ngo' ? <Directory /> : <GuestPage page="platforms" />
}

function Directory() {
  const { t } = useTranslation('admin')
  const mayChange = useCan('change-platform')
  const { q = '' } = useSearch({ from: '/frame/platforms' })
  const navigate = useNavigate()
  const list = useInfiniteQuery(platformsQuery)
  const [isAdding, setAdding] = useState(false)
  const add = t('platforms.add')
  useOffered(useMemo(() => (mayChange ? [{ id: 'add', label: add, onClick: () => setAdding(true) }] : []), [add, mayChange]))
  const all = itemsOf(list.data)
  const sought = q.toLowerCase()
  const shown = all.filter(({ name, hosts }) => [name, ...hosts].some((text) => text.toLowerCase().includes(sought)))
  const look = (text: string) => void navigate({ to: '/platforms', search: text === '' ? {} : { q: text }, replace: true })
  const opened = (id: string) => void navigate({ to: '/platforms/$platformId', params: { platformId: id } })
  return (
    <>
      <PageHead title={t('platforms.title')} lede={t('platforms.lede')}>
        {mayChange && all.length > 0 && <Button onClick={() => setAdding(true)}>{add}</Button>}
      </PageHead>
      <Loaded query={list}>
        {() =>
          all.length === 0 ? (
            <Empty heading={t('platforms.none')} words={t('platforms.noneWords')}>
              {mayChange && <Button onClick={() => setAdding(true)}>{add}</Button>}
            </Empty>
          ) : (
            <>
              <TextInput
                type="search"
                className="directory-search"
                label={t('platforms.search')}
                value={q}
                onChange={({ currentTarget }) => look(currentTarget.value)}
              />
              {shown.length > 0 ? (
                <PlatformList platforms={shown} />
              ) : (
                <p role="status">{t('platforms.notFound', { sought: q })}</p>
              )}
            </>
          )
        }
      </Loaded>
      <ShowMore list={list} />
      <Dialog opened={isAdding} onClose={() => setAdding(false)} title={add}>
        <AddPlatform onAdded={({ id }) => opened(id)} />
      </Dialog>
    </>
  )
}

function PlatformList({ platforms }: { readonly platforms: readonly Platform[] }) {
  const { t } = useTranslation(['admin', 'codes'])
  const columns: Column<Platform>[] = [
    {
      name: 'name',
      head: t('platforms.name'),
      cell: ({ id, name, hosts }) => (
        <>
          <Link to="/platforms/$platformId" params={{ platformId: id }} className="register-link">
            <bdi>{name}</bdi>
          </Link>
          <bdi className="register-second">{hosts.join(', ') || t('platforms.noHosts')}</bdi>
        </>
      ),
    },
    { name: 'status', head: t('platforms.status'), cell: ({ status }) => t(`codes:platformStatus.${status}`) },
    {
      name: 'channel',
      head: t('platforms.channel'),
      cell: ({ channel }) => <span className={channel === 'none' ? 'state-unsure' : ''}>{t(`codes:channel.${channel}`)}</span>,
    },
    {
      name: 'company',
      head: t('platforms.company'),
      cell: ({ company_id }) => (
        <span className={company_id ? '' : 'state-unsure'}>{t(company_id ? 'platforms.companyIn' : 'platforms.companyOut')}</span>
      ),
    },
  ]
  return <RegisterTable label={t('platforms.title')} columns={columns} items={platforms} keyOf={({ id }) => id} />
}
