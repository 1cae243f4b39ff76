import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { hasCode, Unreachable } from './problem.ts'

/** Fired at the window when an answer says that nobody is signed in any more. */
export const signedOutEvent = 'vigie:signed-out'

/** The store of what was asked. What failed for want of a network is asked again; what was refused is not. */
export function createQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error, { queryKey }) => queryKey[0] !== 'me' && tellSignedOut(error) }),
    mutationCache: new MutationCache({ onError: tellSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => error instanceof Unreachable && count < 2,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

function tellSignedOut(error: unknown): void {
  if (hasCode(error, 'not-signed-in')) window.dispatchEvent(new Event(signedOutEvent))
}
