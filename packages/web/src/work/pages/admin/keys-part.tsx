import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useWritten } from '../../parts/written.ts'
import { itemsOf, type Key, keysQuery } from './admin-queries.ts'
import { ConfirmAgain } from './confirm-again.tsx'
import { KeyForm } from './key-form.tsx'
import { Once } from './once.tsx'
import { PagePart } from './page-part.tsx'
import { scopeName } from './scope-name.ts'
import { ShowMore } from './show-more.tsx'
import { useSaved } from './use-saved.ts'

/** The keys by which a platform's programs speak with Vigie. */
export function KeysPart({ platformId }: { readonly platformId: string }) {
  const { t } = useTranslation('admin')
  const list = useInfiniteQuery(keysQuery)
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  return (
    <PagePart id="keys" title={t('keys.title')} words={t('keys.words')}>
      {made && <Once label={t('keys.made')} value={made} words={t('keys.madeWords')} />}
      <Loaded query={list}>
        {(pages) => {
          const keys = itemsOf(pages).filter((key) => key.platform_id === platformId)
          if (keys.length === 0) return isMaking ? null : <p>{t('keys.none')}</p>
          return (
            <ul className="keys">
              {keys.map((key) => (
                <KeyShown key={key.id} apiKey={key} />
              ))}
            </ul>
          )
        }}
      </Loaded>
      <ShowMore list={list} />
      {isMaking ? (
        <KeyForm
          platformId={platformId}
          onMade={(key) => {
            setMade(key)
            setMaking(false)
          }}
          onLeave={() => setMaking(false)}
        />
      ) : (
        <div className="deeds">
          <Button variant="default" onClick={() => setMaking(true)}>
            {t('keys.make')}
          </Button>
        </div>
      )}
    </PagePart>
  )
}

function KeyShown({ apiKey }: { readonly apiKey: Key }) {
  const { t } = useTranslation('admin')
  const { id: keyId, name, prefix, scopes, created_at, revoked_at } = apiKey
  const written = useWritten()
  const queries = useQueryClient()
  const saved = useSaved()
  const revoke = useMutation({
    mutationFn: () => call('DELETE /api/v1/keys/{keyId}', { params: { keyId } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keysQuery.queryKey })
      saved(t('keys.revoked'))
    },
  })
  return (
    <li className={revoked_at ? 'key key-revoked' : 'key'}>
      <h3>
        <bdi>{name}</bdi> <code>{prefix}…</code>
      </h3>
      <ul className="key-scopes">
        {scopes.map((scope) => (
          <li key={scope}>{t(`keys.scope.${scopeName(scope)}`)}</li>
        ))}
      </ul>
      <p className="quiet-words">
        {revoked_at ? t('keys.revokedOn', { day: written.day(revoked_at) }) : t('keys.madeOn', { day: written.day(created_at) })}
      </p>
      {!revoked_at && (
        <ConfirmAgain
          label={t('keys.revoke', { name })}
          question={t('keys.revokeSure')}
          confirm={t('keys.revokeYes')}
          isPending={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate()}
        />
      )}
    </li>
  )
}
