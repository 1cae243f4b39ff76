import { draftWords } from './draft-words.ts'
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
 * The ground of a new draft: the platform's clause when it has exactly one. Otherwise a rule of law whose every part is left to a
 * person, and the notice does not leave before it is said.
 */
export function draftGround(
  clauses: readonly ClauseWords[],
  of: { readonly locale: NoticeLocale; readonly listings: number },
): Ground {
  const [clause, ...more] = clauses
  if (clause && more.length === 0) return clauseGround(clause, of)
  return { kind: 'illegal-content', jurisdiction: '', ruleId: '', ruleTitle: '', sourceUrl: '', explanation: '' }
}
