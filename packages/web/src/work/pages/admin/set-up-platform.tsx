import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/loaded.tsx'
import { AddPlatform } from './add-platform.tsx'
import { itemsOf, platformsQuery } from './admin-queries.ts'

/** The first platform; once there is one, which there are, and how to change or add one. */
export function SetUpPlatform({ onDone, beside }: { readonly onDone: () => void; readonly beside: ReactNode }) {
  const { t } = useTranslation('admin')
  const list = useInfiniteQuery(platformsQuery)
  const [isAdding, setAdding] = useState(false)
  return (
    <Loaded query={list}>
      {(pages) => {
        const platforms = itemsOf(pages)
        if (platforms.length === 0) return <AddPlatform onAdded={onDone} beside={beside} />
        return (
          <>
            <p>{t('setUp.platformsAre')}</p>
            <ul className="set-up-platforms">
              {platforms.map(({ id, name, hosts }) => (
                <li key={id}>
                  <bdi>{name}</bdi> <bdi className="quiet-words">{hosts.join(', ') || t('platforms.noHosts')}</bdi>
                  <Link to="/platforms/$platformId" params={{ platformId: id }} aria-label={t('members.changeOf', { name })}>
                    {t('change')}
                  </Link>
                </li>
              ))}
            </ul>
            {isAdding ? (
              <AddPlatform onAdded={() => setAdding(false)} />
            ) : (
              <div className="deeds">
                <Button onClick={onDone}>{t('setUp.goOn')}</Button>
                <Button variant="default" onClick={() => setAdding(true)}>
                  {t('setUp.addAnother')}
                </Button>
              </div>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
