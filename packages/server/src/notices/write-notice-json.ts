import { type NoticeBody, noticeBody } from '@vigie/contract'
import type { Ground, NoticeContent, NoticeItem, WithdrawalContent } from './notice-content.ts'
import { noticeWords } from './notice-words.ts'
import { longestQuote, oneLine } from './tidy-text.ts'

/**
 * The body of the webhook that brings a notice or its withdrawal: JSON, version 1 of `notice.schema.json`, in the key order of the
 * schema. Equal content makes equal bytes, so that each try sends what the first one sent. Throws where content that `checkNotice`
 * has passed is not of the schema, which is a bug.
 */
export function writeNoticeJson(content: NoticeContent | WithdrawalContent): string {
  return JSON.stringify(noticeBody.parse(content.kind === 'notice' ? noticeOf(content) : withdrawalOf(content)))
}

function noticeOf(content: NoticeContent): NoticeBody {
  const { noticeId, sentAt, locale, platform, ground, reasons, items, notifier, trustedFlagger } = content
  const { preserveAccount, answerUrl, answerBy } = content
  return {
    schema: 1,
    kind: 'notice',
    notice_id: noticeId,
    sent_at: sentAt,
    locale,
    platform,
    ground: groundOf(ground),
    reasons,
    items: items.map(itemOf),
    notifier,
    trusted_flagger: trustedFlagger,
    good_faith_statement: noticeWords(locale).goodFaith,
    preserve_account: preserveAccount,
    answer: { url: answerUrl, by: answerBy },
  }
}

function withdrawalOf(content: WithdrawalContent): NoticeBody {
  const { noticeId, withdrawsId, sentAt, locale, platform, reasons, items, notifier } = content
  return {
    schema: 1,
    kind: 'withdrawal',
    notice_id: noticeId,
    withdraws: withdrawsId,
    sent_at: sentAt,
    locale,
    platform,
    reasons,
    items: items.map(({ listingId, url, externalId }) => ({ listing_id: listingId, url, external_id: externalId })),
    notifier,
  }
}

type NoticeOnWire = Extract<NoticeBody, { kind: 'notice' }>

function groundOf(ground: Ground): NoticeOnWire['ground'] {
  const { kind, explanation } = ground
  if (kind === 'illegal-content') {
    return {
      kind,
      jurisdiction: ground.jurisdiction,
      rule: ground.ruleId,
      title: ground.ruleTitle,
      url: ground.sourceUrl,
      explanation,
    }
  }
  return { kind, clause: ground.clauseCode, title: ground.clauseTitle, text: ground.clauseText, url: ground.url, explanation }
}

function itemOf(item: NoticeItem): NoticeOnWire['items'][number] {
  const { listingId, url, externalId, taxon, commonName, product, specimens, specimensStated, protection, seen } = item
  const { captureSha256, capturedAt } = item
  return {
    listing_id: listingId,
    url,
    external_id: externalId,
    taxon,
    common_name: commonName,
    product,
    specimens,
    specimens_stated: specimensStated,
    protection: protection.map(({ instrument, status, edition }) => ({ instrument, status, edition })),
    capture: captureSha256 && capturedAt ? { sha256: captureSha256, at: capturedAt } : null,
    seen: seen.map((quote) => oneLine(quote, longestQuote)).filter((quote) => quote !== ''),
  }
}
