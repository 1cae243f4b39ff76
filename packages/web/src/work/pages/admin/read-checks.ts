import type { InstallCheck } from '@vigie/contract'
import type { Answer } from '../../api/call.ts'

/** What was looked at. On the wire facts are anything; which they are for each code, the contract's own type says. */
export function readChecks({ checks }: Answer<'GET /api/v1/health-check'>): readonly InstallCheck[] {
  return checks as readonly InstallCheck[]
}
