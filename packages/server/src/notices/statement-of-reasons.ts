import type { OutcomeAction } from '@vigie/casework'
import {
  type InputProblem,
  type StatementOfReasons,
  type statementCodes,
  statementOfReasons as statementSchema,
} from '@vigie/contract'
import { namesIn } from '@vigie/engine'
import type { NoticeContent, NoticeItem } from './notice-content.ts'
import { noticeWordsEn } from './notice-words-en.ts'

/** What a platform has to add to its outcome, since only the platform knows it. Days are YYYY-MM-DD. */
export interface DecisionOfPlatform {
  readonly action: OutcomeAction
  /** For `restricted`: how. */
  readonly visibility?: (typeof statementCodes.visibility)[number]
  /** The day on which the listing was published. */
  readonly contentDate: string
  /** The day from which the decision holds. */
  readonly applicationDate: string
  /** The day on which it ends; left out, it does not. */
  readonly endDate?: string
  readonly automatedDetection: boolean
  readonly automatedDecision: (typeof statementCodes.automatedDecision)[number]
  /** Countries of the EEA, ISO 3166-1 alpha-2; left out, all. */
  readonly territorialScope?: readonly string[]
}

export type StatementDraft =
  | { readonly kind: 'statement'; readonly statement: StatementOfReasons }
  /** The listing stays as it is: there is nothing to state reasons for. */
  | { readonly kind: 'nothing-restricted' }
  | { readonly kind: 'incomplete'; readonly problems: readonly InputProblem[] }

/**
 * A platform's statement of reasons on one listing of a notice, for the EU transparency database (Art. 17 and 24(5) of Regulation
 * (EU) 2022/2065). It is made of codes, of scientific names and of the titles of rules and clauses; what people wrote, addresses,
 * quotes and handles never enter it.
 */
export function statementOfReasons(notice: NoticeContent, item: NoticeItem, decision: DecisionOfPlatform): StatementDraft {
  if (decision.action === 'kept' || decision.action === 'need-more') return { kind: 'nothing-restricted' }
  const read = statementSchema.safeParse({
    ...whatWasDecided(decision),
    ...ground(notice, item),
    content_type: ['CONTENT_TYPE_PRODUCT'],
    ...category(item),
    ...(decision.territorialScope && { territorial_scope: decision.territorialScope }),
    content_date: decision.contentDate,
    application_date: decision.applicationDate,
    decision_facts: `${offerOf(item)} A notice was received and examined.`,
    ...source(notice),
    automated_detection: decision.automatedDetection ? 'Yes' : 'No',
    automated_decision: decision.automatedDecision,
    puid: `${notice.noticeId}_${item.listingId}`,
  })
  if (read.success) return { kind: 'statement', statement: read.data }
  const problems = read.error.issues.map(({ path, message }) => ({
    pointer: path.map((step) => `/${String(step)}`).join(''),
    problem: message,
  }))
  return { kind: 'incomplete', problems }
}

function whatWasDecided({ action, visibility, endDate }: DecisionOfPlatform) {
  if (action === 'seller-suspended') {
    return { decision_account: 'DECISION_ACCOUNT_SUSPENDED', ...(endDate && { end_date_account_restriction: endDate }) }
  }
  const how = action === 'removed' ? 'DECISION_VISIBILITY_CONTENT_REMOVED' : visibility
  return { ...(how && { decision_visibility: [how] }), ...(endDate && { end_date_visibility_restriction: endDate }) }
}

function ground({ ground }: NoticeContent, item: NoticeItem) {
  if (ground.kind === 'illegal-content') {
    return {
      decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      decision_ground_reference_url: ground.sourceUrl,
      illegal_content_legal_ground: `${ground.ruleTitle} (${ground.jurisdiction})`,
      illegal_content_explanation: `${offerOf(item)} ${ground.ruleTitle} does not allow this offer as it was made.`,
    }
  }
  return {
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    decision_ground_reference_url: ground.url,
    incompatible_content_ground: `${ground.clauseTitle} (${ground.clauseCode})`,
    incompatible_content_explanation: `${offerOf(item)} The terms do not allow it: ${ground.clauseTitle} (${ground.clauseCode}).`,
  }
}

/** The database knows the sale of animals and prohibited products; that parts and plants are the latter is our reading. */
function category({ product }: NoticeItem) {
  return product === 'live'
    ? { category: 'STATEMENT_CATEGORY_ANIMAL_WELFARE', category_specification: ['KEYWORD_UNLAWFUL_SALE_ANIMALS'] }
    : { category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS', category_specification: ['KEYWORD_PROHIBITED_PRODUCTS'] }
}

function source({ ground, trustedFlagger, notifier }: NoticeContent) {
  const onLaw = ground.kind === 'illegal-content'
  const type = trustedFlagger && onLaw ? 'SOURCE_TRUSTED_FLAGGER' : onLaw ? 'SOURCE_ARTICLE_16' : 'SOURCE_TYPE_OTHER_NOTIFICATION'
  return { source_type: type, source_identity: notifier.name }
}

/** "The listing offered ivory, Loxodonta africana (2 specimens; CITES Appendix I/II, edition CoP20)." */
function offerOf({ product, taxon, specimens, specimensStated, protection }: NoticeItem): string {
  const count = `${specimensStated ? '' : 'at least '}${specimens} ${specimens === 1 ? 'specimen' : 'specimens'}`
  const details = [count, ...protection.map(noticeWordsEn.protectedBy)].join('; ')
  return `The listing offered ${namesIn('en').products[product]}, ${taxon} (${details}).`
}
