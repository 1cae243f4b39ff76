import type { InstallCheck, InstallCheckCode, InstallFacts } from '@vigie/contract'

/** One thing looked at, with what was found. */
export function check<Code extends InstallCheckCode>(
  code: Code,
  state: InstallCheck['state'],
  facts: InstallFacts[Code],
): InstallCheck {
  return { code, state, facts } as InstallCheck
}

/** Things that could not be looked at. Never counted as well. */
export function notChecked(
  what: readonly InstallCheckCode[],
  why: InstallFacts['not-checked']['why'],
  detail: string | null = null,
): InstallCheck {
  return check('not-checked', 'warning', { what, why, detail })
}
