import { queryOptions } from '@tanstack/react-query'
import { send } from '../api/call.ts'
import { hasCode } from '../api/problem.ts'
import { meQuery } from '../session.ts'

/** `elsewhere`: it is on, but this session was opened before, without it. */
export type SecondFactorState = 'off' | 'on' | 'elsewhere'

/** How far somebody is with their second factor, asked once as the page opens: what is done on it is known without asking. */
export const secondFactorState = queryOptions({
  queryKey: ['second-factor-state'],
  queryFn: async ({ client, signal }): Promise<SecondFactorState> => {
    const open = (await send('GET', '/api/auth/get-session', undefined, signal)) as OpenSession | null
    if (!open?.user?.twoFactorEnabled) return 'off'
    try {
      await client.fetchQuery(meQuery)
      return 'on'
    } catch (error) {
      return hasCode(error, 'second-factor-needed') ? 'elsewhere' : 'on'
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

interface OpenSession {
  readonly user?: { readonly twoFactorEnabled?: boolean | null }
}
