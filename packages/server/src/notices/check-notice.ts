import { noticeLimits as limits } from '@vigie/contract'
import { z } from 'zod'
import type { Ground, NoticeContent, NoticeItem } from './notice-content.ts'

/** An element of Art. 16(2) of Regulation (EU) 2022/2065 that a notice still lacks. */
export interface MissingElement {
  /** JSON Pointer (RFC 6901) into the notice's content. */
  readonly pointer: string
  /** The letter of Art. 16(2): reasons (a), location (b), notifier (c), good faith (d). */
  readonly letter: 'a' | 'b' | 'c' | 'd'
  readonly problem: string
}

/**
 * Every element of Art. 16(2) that is missing or cannot be sent as it is, in the order of the article; empty when the notice may be
 * held and sent.
 *
 * @example checkNotice({ ...content, reasons: ' ' })
 * // [{ pointer: '/reasons', letter: 'a', problem: 'must say why the listings are reported' }]
 */
export function checkNotice(
  content: Pick<NoticeContent, 'reasons' | 'ground' | 'items' | 'notifier' | 'inGoodFaith'>,
): readonly MissingElement[] {
  const { reasons, ground, items, notifier, inGoodFaith } = content
  return [
    ...missing('a', { '/reasons': said(reasons, limits.reasons, 'must say why the listings are reported') }),
    ...missing('a', groundChecks(ground)),
    ...items.flatMap((item, index) => missing('a', reasonChecks(item), `/items/${index}`)),
    ...missing('b', { '/items': itemCount(items.length) }),
    ...items.flatMap((item, index) => missing('b', { '/url': isAddress(item.url) || mustBeAddress }, `/items/${index}`)),
    ...missing('c', {
      '/notifier/name': said(notifier.name, limits.name, 'must name the organisation that gives notice'),
      '/notifier/email': z.email().max(254).safeParse(notifier.email).success || 'must be an e-mail address',
    }),
    ...missing('d', { '/inGoodFaith': inGoodFaith || 'must be confirmed by a person' }),
  ]
}

/** What is right, or what must be. */
type Checks = Readonly<Record<string, true | string>>

const mustBeAddress = 'must be the exact address, beginning with http:// or https://'

function groundChecks(ground: Ground): Checks {
  const explanation = { '/ground/explanation': said(ground.explanation, limits.explanation, 'must say why the ground applies') }
  if (ground.kind === 'illegal-content') {
    return {
      '/ground/jurisdiction': said(ground.jurisdiction, limits.name),
      '/ground/ruleId': said(ground.ruleId, limits.name),
      '/ground/ruleTitle': said(ground.ruleTitle, limits.title),
      '/ground/sourceUrl': isAddress(ground.sourceUrl) || mustBeAddress,
      ...explanation,
    }
  }
  // A clause is chosen whole: what else it says comes with it.
  if (ground.clauseCode === '') return { '/ground/clauseCode': 'must be chosen' }
  return {
    '/ground/clauseCode': said(ground.clauseCode, limits.name),
    '/ground/clauseTitle': said(ground.clauseTitle, limits.title),
    '/ground/clauseText': said(ground.clauseText, limits.clauseText),
    '/ground/url': isAddress(ground.url) || mustBeAddress,
    ...explanation,
  }
}

function itemCount(count: number): true | string {
  if (count === 0) return 'must name at least one listing'
  return count <= limits.items || `must not name more than ${limits.items} listings`
}

function reasonChecks({ taxon, specimens }: NoticeItem): Checks {
  return {
    '/taxon': said(taxon, limits.name, 'must name what is offered'),
    '/specimens': (Number.isSafeInteger(specimens) && specimens > 0) || 'must be a whole number from 1 up',
  }
}

function missing(letter: MissingElement['letter'], checks: Checks, at = ''): MissingElement[] {
  return Object.entries(checks).flatMap(([pointer, problem]) =>
    problem === true ? [] : [{ pointer: `${at}${pointer}`, letter, problem }],
  )
}

function said(text: string, most: number, mustBe = 'must not be empty'): true | string {
  if (!/[\p{L}\p{N}]/u.test(text)) return mustBe
  return text.length <= most || `must not be longer than ${most} characters`
}

/** White space and control characters would make another address of it in a mail or a form. */
function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && text.length <= limits.address && URL.canParse(text)
}
