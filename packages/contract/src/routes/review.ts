import { decisions } from '@vigie/casework'
import { products } from '@vigie/engine'
import { z } from 'zod'
import { refusalCodes } from '../problem.ts'
import { route } from '../route.ts'
import { id, words } from '../wire-parts.ts'
import { caseState } from './cases.ts'
import { confidence, standing } from './review-view.ts'

const caseParams = z.object({ caseId: id })

const readingParts = {
  taxon: words(200).nullable().default(null).meta({
    description: 'Scientific name of the catalogue; a genus or a family where no more can be told; null: not identified.',
  }),
  product: z.enum(products).nullable().default(null),
  specimens: z
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .default(1)
    .meta({ description: 'How many are offered, at least; null where nothing is.' }),
  standing: standing.default('undetermined'),
  confidence,
  reason: words(4000).nullable().default(null).meta({ description: 'Needed for no-action and unsure.' }),
}

const reading = z.object({ ...readingParts, proposed: z.enum(decisions) })

const readingRefusals = ['case-not-found', 'case-not-yours', 'taxon-unknown', 'reason-missing'] as const

export const reviewRoutes = {
  submitReview: route({
    method: 'PUT',
    path: '/api/v1/cases/{caseId}/review',
    tag: 'review',
    summary: "Submit one's own reading of a case. Once more replaces it, until the case is decided.",
    access: { deed: 'review-case' },
    params: caseParams,
    body: reading,
    answer: z.object({ review_id: id, case: caseState }),
    refusals: [...readingRefusals, 'case-not-reviewable'],
  }),
  decideCase: route({
    method: 'POST',
    path: '/api/v1/cases/{caseId}/decision',
    tag: 'review',
    summary:
      'Decide a case on its submitted reviews; with `review`, read, submit and decide in one, taking the case if nobody has it.',
    access: { deed: 'decide-case' },
    params: caseParams,
    body: z.object({ decision: z.enum(decisions), review: z.object(readingParts).optional() }),
    answer: caseState,
    refusals: [...readingRefusals, 'reading-incomplete', 'case-not-decidable', 'review-missing'],
  }),
  decideCases: route({
    method: 'POST',
    path: '/api/v1/cases/decisions',
    tag: 'review',
    summary: 'Read and decide up to 100 cases, each answered on its own, in the order asked.',
    access: { deed: 'decide-case' },
    body: z.object({
      items: z
        .array(z.object({ case_id: id, decision: z.enum(decisions), ...readingParts }))
        .min(1, 'must name a case')
        .max(100, 'must not name more than 100 cases'),
    }),
    bodyLimit: 1024 * 1024,
    answer: z.object({
      items: z.array(
        z.object({
          case_id: id,
          case: caseState.nullable(),
          refusal: z
            .object({ code: z.enum(refusalCodes as [(typeof refusalCodes)[number]]), title: z.string(), status: z.int() })
            .nullable()
            .meta({ description: 'Why this one was not decided; null where it was.' }),
        }),
      ),
    }),
    refusals: [],
  }),
  reopenCase: route({
    method: 'POST',
    path: '/api/v1/cases/{caseId}/reopening',
    tag: 'review',
    summary: 'Take a decision back: by mistake, or on appeal. A new round of reviews begins.',
    access: { deed: 'decide-case' },
    params: caseParams,
    body: z.object({ reason: z.enum(['mistake', 'appeal']) }),
    answer: caseState,
    refusals: ['case-not-found', 'case-not-reopenable', 'case-exists'],
  }),
}
