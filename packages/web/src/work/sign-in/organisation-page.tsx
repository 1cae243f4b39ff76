import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call, callAs } from '../api/call.ts'
import { hasCode, Problem } from '../api/problem.ts'
import { Loaded } from '../parts/loaded.tsx'
import { Outside } from './outside.tsx'

interface Named {
  readonly id: string
  readonly name: string
}

const keptAs = 'vigie-organisation'

/** Those among which somebody may choose. Asked without saying for whom: whoever is in one alone is told that one. */
async function listOwn(): Promise<readonly Named[]> {
  callAs({ organisationId: null })
  try {
    return (await call('GET /api/v1/me', {})).organisations
  } catch (error) {
    if (error instanceof Problem && hasCode(error, 'organisation-needed')) return error.facts.organisations as readonly Named[]
    throw error
  } finally {
    callAs({ organisationId: sessionStorage.getItem(keptAs) })
  }
}

/** For which organisation a member of several works in this tab. */
export function OrganisationPage() {
  const { t } = useTranslation()
  const { next } = useSearch({ from: '/organisation' })
  const router = useRouter()
  const queries = useQueryClient()
  const own = useQuery({ queryKey: ['own-organisations'], queryFn: listOwn, staleTime: 0 })
  const choose = (id: string) => {
    sessionStorage.setItem(keptAs, id)
    callAs({ organisationId: id })
    queries.clear()
    router.history.push(next ?? '/work')
  }
  return (
    <Outside title={t('organisation.title')} lede={t('organisation.lede')}>
      <Loaded query={own}>
        {(organisations) => (
          <ul className="organisation-choice">
            {[...organisations]
              .sort((one, other) => one.name.localeCompare(other.name))
              .map(({ id, name }) => (
                <li key={id}>
                  <button type="button" onClick={() => choose(id)}>
                    <bdi>{name}</bdi>
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </Outside>
  )
}
