import type { CaseFile, CaseStatus } from './case-file.ts'

/** In which statuses each thing may be done. The server's refusal and the disabled button read the same table. */
const statusesFor = {
  merge: ['open', 'in-review', 'decided'],
  assign: ['open', 'in-review'],
  unassign: ['in-review'],
  review: ['in-review'],
  decide: ['in-review'],
  reopen: ['decided', 'closed'],
  close: ['open', 'decided'],
} as const satisfies Record<string, readonly CaseStatus[]>

export type CaseDeed = keyof typeof statusesFor
export const caseDeeds = Object.keys(statusesFor) as readonly CaseDeed[]

/** Whether a case file's status lets this be done. Who may do it is `roleCan`. */
export function caseCan(deed: CaseDeed, { status }: Pick<CaseFile, 'status'>): boolean {
  return (statusesFor[deed] as readonly CaseStatus[]).includes(status)
}
