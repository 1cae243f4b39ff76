import { z } from 'zod'

const day = z.iso.date()

/** Text that people wrote or could have written, searched for what names somebody: Article 24(5) forbids it in the database. */
const impersonal = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/[^\s@]+@[^\s@]+\.[^\s@]/.test(text), 'must not hold an e-mail address')
    .refine((text) => !/(^|\s)@\w/.test(text), 'must not hold a handle')
    .refine((text) => !longNumber(text), 'must not hold a telephone number')

/** Nine digits and more with nothing but what divides a telephone number between them. */
function longNumber(text: string): boolean {
  return (text.match(/\d[\d ().\u00a0\u202f-]*/g) ?? []).some((run) => run.replace(/\D/g, '').length >= 9)
}

const visibilities = [
  'DECISION_VISIBILITY_CONTENT_REMOVED',
  'DECISION_VISIBILITY_CONTENT_DISABLED',
  'DECISION_VISIBILITY_CONTENT_DEMOTED',
  'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED',
  'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED',
  'DECISION_VISIBILITY_CONTENT_LABELLED',
] as const

/** The kinds of decision, content and source that a listing of wildlife can have; the database knows more. */
export const statementCodes = {
  visibility: visibilities,
  account: ['DECISION_ACCOUNT_SUSPENDED', 'DECISION_ACCOUNT_TERMINATED'],
  ground: ['DECISION_GROUND_ILLEGAL_CONTENT', 'DECISION_GROUND_INCOMPATIBLE_CONTENT'],
  contentType: ['CONTENT_TYPE_IMAGE', 'CONTENT_TYPE_PRODUCT', 'CONTENT_TYPE_TEXT', 'CONTENT_TYPE_VIDEO'],
  category: ['STATEMENT_CATEGORY_ANIMAL_WELFARE', 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS'],
  keyword: ['KEYWORD_UNLAWFUL_SALE_ANIMALS', 'KEYWORD_PROHIBITED_PRODUCTS'],
  source: ['SOURCE_ARTICLE_16', 'SOURCE_TRUSTED_FLAGGER', 'SOURCE_TYPE_OTHER_NOTIFICATION'],
  automatedDecision: ['AUTOMATED_DECISION_FULLY', 'AUTOMATED_DECISION_PARTIALLY', 'AUTOMATED_DECISION_NOT_AUTOMATED'],
} as const

/**
 * A platform's statement of reasons as the EU transparency database takes it (schema in force since 1 July 2025), as far as it
 * concerns a listing that was notified. Strict: what is not listed here cannot slip in, and no text may name a person.
 */
export const statementOfReasons = z
  .strictObject({
    decision_visibility: z.array(z.enum(statementCodes.visibility)).min(1).exactOptional(),
    decision_account: z.enum(statementCodes.account).exactOptional(),
    decision_ground: z.enum(statementCodes.ground),
    decision_ground_reference_url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .exactOptional(),
    illegal_content_legal_ground: impersonal(500).exactOptional(),
    illegal_content_explanation: impersonal(2000).exactOptional(),
    incompatible_content_ground: impersonal(500).exactOptional(),
    incompatible_content_explanation: impersonal(2000).exactOptional(),
    content_type: z.array(z.enum(statementCodes.contentType)).min(1),
    category: z.enum(statementCodes.category),
    category_specification: z.array(z.enum(statementCodes.keyword)).exactOptional(),
    territorial_scope: z
      .array(z.string().regex(/^[A-Z]{2}$/))
      .min(1)
      .exactOptional(),
    content_language: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .exactOptional(),
    content_date: day.refine((date) => date >= '2000-01-01', 'must be 2000-01-01 or later'),
    application_date: day.refine((date) => date >= '2020-01-01', 'must be 2020-01-01 or later'),
    end_date_visibility_restriction: day.exactOptional(),
    end_date_account_restriction: day.exactOptional(),
    decision_facts: impersonal(5000),
    source_type: z.enum(statementCodes.source),
    source_identity: impersonal(500).exactOptional(),
    automated_detection: z.enum(['Yes', 'No']),
    automated_decision: z.enum(statementCodes.automatedDecision),
    puid: z.string().regex(/^[a-zA-Z0-9-_]{1,500}$/),
  })
  .check(({ value: statement, issues }) => {
    const problem = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: statement })
    const { decision_ground: ground, application_date: start } = statement
    const illegal = ground === 'DECISION_GROUND_ILLEGAL_CONTENT'
    const mustStand = illegal ? groundKeys.illegal : groundKeys.incompatible
    const mustNot = illegal ? groundKeys.incompatible : groundKeys.illegal
    for (const key of mustStand) if (statement[key] === undefined) problem(key, `must stand beside ${ground}`)
    for (const key of mustNot) if (statement[key] !== undefined) problem(key, `must not stand beside ${ground}`)
    if (!statement.decision_visibility && !statement.decision_account) {
      problem('decision_visibility', 'or decision_account must say what was decided')
    }
    for (const key of ['end_date_visibility_restriction', 'end_date_account_restriction'] as const) {
      const end = statement[key]
      if (end !== undefined && end < start) problem(key, 'must not be before application_date')
    }
  })

const groundKeys = {
  illegal: ['illegal_content_legal_ground', 'illegal_content_explanation'],
  incompatible: ['incompatible_content_ground', 'incompatible_content_explanation'],
} as const

export type StatementOfReasons = z.output<typeof statementOfReasons>
