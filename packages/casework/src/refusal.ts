import type { CaseStatus } from './case-file.ts'
import type { RoleDeed } from './role-can.ts'

/** Every reason for which a command may refuse, with its facts. Codes are public: HTTP, CLI and translations key on them. */
export type Refusal =
  | { readonly code: 'not-allowed'; readonly deed: RoleDeed }
  | { readonly code: 'case-not-found'; readonly caseId: string }
  | { readonly code: 'case-not-assignable'; readonly caseId: string; readonly status: CaseStatus }
  | { readonly code: 'case-not-decidable'; readonly caseId: string; readonly status: CaseStatus }
  | { readonly code: 'case-not-yours'; readonly caseId: string }

export type RefusalCode = Refusal['code']

/** The refusals with these codes, for a command's signature. */
export type RefusalOf<C extends RefusalCode> = Extract<Refusal, { readonly code: C }>
