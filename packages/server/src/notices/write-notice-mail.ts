import type { Fact, Line, MailBlock, WrittenMail } from './mail-block.ts'
import type { Ground, NoticeContent, NoticeItem, NoticeLocale } from './notice-content.ts'
import { noticeWords, writeDay, writeJurisdiction, writeMoment, writeOffer } from './notice-words.ts'
import { longestQuote, oneLine } from './tidy-text.ts'
import { writeMail } from './write-mail.ts'

/**
 * A notice as an e-mail in its language, with each element of Art. 16(2) of Regulation (EU) 2022/2065. Equal content makes an equal
 * mail. Whatever came from a listing is shown as a quote: it can neither add lines nor turn into HTML.
 */
export function writeNoticeMail(content: NoticeContent): WrittenMail {
  const { noticeId, sentAt, locale, platform, items, ground, reasons, notifier } = content
  const words = noticeWords(locale)
  const count = items.length
  const blocks: readonly MailBlock[] = [
    { kind: 'title', text: words.notice.title(noticeId) },
    facts(locale, [
      [words.from, notifier.name],
      [words.email, notifier.email],
      [words.to, platform],
      [words.sent, sentAt === '' ? [] : writeMoment(locale, sentAt)],
    ]),
    { kind: 'paragraph', text: words.notice.lead(count) },
    { kind: 'heading', text: words.ground[ground.kind] },
    groundFacts(locale, ground),
    { kind: 'paragraph', text: ground.explanation },
    { kind: 'heading', text: words.reasons },
    { kind: 'paragraph', text: reasons },
    ...items.flatMap((item, index) => itemBlocks(locale, item, index + 1, count)),
    { kind: 'heading', text: words.asks },
    { kind: 'list', lines: asks(content) },
    { kind: 'heading', text: words.statement },
    { kind: 'paragraph', text: words.goodFaith },
    ...status(content),
    { kind: 'paragraph', text: words.notice.elements },
  ]
  return writeMail(locale, words.notice.subject(ground.kind, count, noticeId), blocks.filter(saysSomething))
}

/** What a draft does not say yet leaves no gap in its preview. */
function saysSomething(block: MailBlock): boolean {
  return block.kind === 'facts' ? block.facts.length > 0 : block.kind !== 'paragraph' || block.text !== ''
}

function groundFacts(locale: NoticeLocale, ground: Ground): MailBlock {
  const words = noticeWords(locale)
  if (ground.kind === 'illegal-content') {
    return facts(locale, [
      [words.rule, named(ground.ruleTitle, ground.ruleId)],
      [words.jurisdiction, writeJurisdiction(locale, ground.jurisdiction)],
      [words.source, link(ground.sourceUrl)],
    ])
  }
  return facts(locale, [
    [words.clause, named(ground.clauseTitle, ground.clauseCode)],
    [words.clauseText, ground.clauseText && words.quote(ground.clauseText)],
    [words.clauseUrl, link(ground.url)],
  ])
}

function itemBlocks(locale: NoticeLocale, item: NoticeItem, number: number, of: number): MailBlock[] {
  const words = noticeWords(locale)
  const { captureSha256, capturedAt } = item
  return [
    { kind: 'heading', text: words.listing(number, of) },
    facts(locale, [
      [words.address, link(item.url)],
      [words.externalId, item.externalId === null ? [] : { text: item.externalId, foreign: true }],
      [words.reference, item.listingId],
      [words.offered, writeOffer(locale, item)],
      [words.specimens, words.counted(item)],
      [words.protection, item.protection.map((each) => ({ text: words.protectedBy(each) }))],
      [words.seen, item.seen.map((quote) => ({ text: words.quote(oneLine(quote, longestQuote)), foreign: true }))],
      [words.copy, captureSha256 && capturedAt ? words.copied(writeMoment(locale, capturedAt), captureSha256) : []],
    ]),
  ]
}

function asks({ locale, items, preserveAccount, answerUrl, answerBy }: NoticeContent): Line[] {
  const words = noticeWords(locale)
  return [
    { text: words.askReceipt },
    ...(preserveAccount ? [{ text: words.askPreserve(items.length) }] : []),
    { text: words.askAnswer(writeDay(locale, answerBy)), href: answerUrl },
  ]
}

function status({ locale, notifier, trustedFlagger }: NoticeContent): MailBlock[] {
  if (!trustedFlagger) return []
  const since = writeDay(locale, trustedFlagger.since)
  return [
    { kind: 'paragraph', text: noticeWords(locale).trustedFlagger(oneLine(notifier.name), since, oneLine(trustedFlagger.by)) },
  ]
}

const link = (href: string): Line => (/^https?:/i.test(href) ? { text: href, href } : { text: href })

const named = (title: string, code: string) => (title && code ? `${title} (${code})` : title || code)

/** Facts by label; those without a line, or with nothing in it, are left out. */
function facts(locale: NoticeLocale, pairs: readonly (readonly [string, string | Line | readonly Line[]])[]): MailBlock {
  const all = pairs.map(([label, said]): Fact => {
    const lines = typeof said === 'string' ? [{ text: said }] : [said].flat()
    return { label, lines: lines.filter(({ text }) => text !== '') }
  })
  return { kind: 'facts', facts: all.filter(({ lines }) => lines.length > 0), colon: noticeWords(locale).colon }
}
