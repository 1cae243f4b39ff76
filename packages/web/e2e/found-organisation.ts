import { askWith, password, type SignedIn, signInByApi } from './sign-in-by-api.ts'
import type { RunningServer } from './start-server.ts'
import { until } from './until.ts'

/** Found the organisation of an empty install by the link in its log. @returns its first member, admin and reviewer */
export async function foundOrganisation({ origin, said }: Pick<RunningServer, 'origin' | 'said'>): Promise<SignedIn> {
  const token = await until(async () => /first-admin\/([\w-]+)/.exec(said())?.[1])
  const email = 'ada@ngo.example'
  const founder = { organisation_name: 'Guardians of the Wild', name: 'Ada Okoye', email, password, time_zone: 'Europe/Paris' }
  await askWith(origin)('POST', '/api/v1/first-admin', { token, ...founder })
  const founded = await signInByApi(origin, email)
  const { person_id } = await founded.ask('GET', '/api/v1/me')
  await founded.ask('PUT', `/api/v1/members/${person_id}/roles`, { roles: ['admin', 'reviewer'] })
  return founded
}
