import type { QueryClient } from '@tanstack/react-query'
import { send } from '../api/call.ts'

/** End the session, and forget in this tab what only a person may see. */
export async function signOut(queries: QueryClient): Promise<void> {
  await send('POST', '/api/auth/sign-out', {}).catch(() => {})
  queries.clear()
  sessionStorage.removeItem('vigie-organisation')
  location.assign('/work/sign-in')
}
