import { draftWords } from './draft-words.ts'
import { findFittingClause, type Offered } from './find-fitting-clause.ts'
import type { Ground, NoticeLocale } from './notice-content.ts'

/** A clause of a platform's rules, as the directory has it. */
export interface ClauseWords {
  readonly code: string
  readonly title: string
  readonly text: string
  readonly url: string
}

export function clauseGround(
  { code, title, text, url }: ClauseWords,
  {
    locale,
    listings,
    explanation,
  }: { readonly locale: NoticeLocale; readonly listings: number; readonly explanation?: string | undefined },
): Ground {
  const words = { clauseCode: code, clauseTitle: title, clauseText: text, url }
  return { kind: 'against-terms', ...words, explanation: explanation ?? draftWords[locale].fallsUnderClause(listings) }
}

/**
 * The ground of a new draft: the platform's own terms wherever it has any on file, for a breach of them needs no proof of law; and of
 * its clauses the fitting one. Where none fits, or there is none, a person has to say it, and the notice does not leave before.
 */
export function draftGround(
  clauses: readonly ClauseWords[],
  offered: readonly Offered[],
  of: { readonly locale: NoticeLocale; readonly listings: number },
): Ground {
  if (clauses.length === 0)
    return { kind: 'illegal-content', jurisdiction: '', ruleId: '', ruleTitle: '', sourceUrl: '', explanation: '' }
  const [only, ...more] = clauses
  const clause = only && more.length === 0 ? only : findFittingClause(clauses, offered)
  if (clause) return clauseGround(clause, of)
  return { kind: 'against-terms', clauseCode: '', clauseTitle: '', clauseText: '', url: '', explanation: '' }
}
