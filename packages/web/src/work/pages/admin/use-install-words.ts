import { queryOptions, useQuery } from '@tanstack/react-query'
import type { InstallCheck } from '@vigie/contract'
import type { InstallWords, Said } from '@vigie/contract/install-words-en'
import { usePage } from '../../page-context.ts'

/** The words of `vigie doctor`, in one language; they come with the first page that needs them. */
const installWords = (locale: 'en' | 'fr') =>
  queryOptions({
    queryKey: ['install-words', locale],
    queryFn: async (): Promise<InstallWords> =>
      locale === 'fr'
        ? (await import('@vigie/contract/install-words-fr')).installWordsFr
        : (await import('@vigie/contract/install-words-en')).installWordsEn,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Says a check in the reader's language; null while the words are on their way. */
export function useInstallWords(): ((check: InstallCheck) => Said) | null {
  const { data: words } = useQuery(installWords(usePage().locale))
  if (!words) return null
  return ({ code, facts, state }) => {
    // Each code has its own facts; which they are is known where they were made.
    const sentence = words[code] as (of: InstallCheck['facts'], state: InstallCheck['state']) => Said
    return sentence(facts, state)
  }
}
