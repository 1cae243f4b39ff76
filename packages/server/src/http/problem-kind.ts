import type { InputProblem } from '@vigie/contract'
import type { z } from 'zod'

type Kind = Pick<InputProblem, 'kind' | 'limit'>

/** What kind of mistake was found in what was sent, so that a page can say it in its reader's language, at the field. */
export function problemKind(issue: z.core.$ZodIssue): Kind {
  switch (issue.code) {
    case 'invalid_format':
      return { kind: issue.format === 'email' ? 'email' : issue.format === 'url' ? 'address' : 'wrong' }
    case 'too_big':
      return { kind: 'too-long', limit: Number(issue.maximum) }
    case 'too_small':
      return Number(issue.minimum) <= 1 ? { kind: 'needed' } : { kind: 'too-short', limit: Number(issue.minimum) }
    default:
      return { kind: 'wrong' }
  }
}
