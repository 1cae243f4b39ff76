import type { InstallCheck } from '@vigie/contract'

/** How a check is shown: what could not be looked at is a state of its own, and never fine. */
export type ShownState = 'problem' | 'warning' | 'unsure' | 'ok'

const order: readonly ShownState[] = ['problem', 'warning', 'unsure', 'ok']

export function shownState({ code, state }: Pick<InstallCheck, 'code' | 'state'>): ShownState {
  return code === 'not-checked' ? 'unsure' : state
}

/** What asks for something first, what is fine last; among equals as they were looked at. */
export function inOrder(checks: readonly InstallCheck[]): readonly InstallCheck[] {
  const rank = (check: InstallCheck) => order.indexOf(shownState(check))
  return [...checks].sort((one, other) => rank(one) - rank(other))
}
