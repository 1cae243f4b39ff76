import type { routes } from '@vigie/contract'
import type { z } from 'zod'

/** A case as its page shows it. */
export type CaseView = z.output<typeof routes.getCase.answer>

/** A case as a line of the queue. */
export type CaseLine = z.output<typeof routes.listCases.answer>['items'][number]

/** Where a case stands, as every command on it answers. */
export type CaseState = z.output<typeof routes.assignCase.answer>
