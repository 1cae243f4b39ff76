import { digestMailWords } from './digest-mail-words.ts'
import { digestWords } from './digest-words.ts'
import { writeMailOf } from './frozen-body.ts'
import type { MailBlock, WrittenMail } from './mail-block.ts'
import type { NoticeContent, NoticeLocale, WithdrawalContent } from './notice-content.ts'
import { writeDay } from './notice-words.ts'
import { writeMail } from './write-mail.ts'

/**
 * The mail that brings a digest: how to fill in the sheet, then each notice and withdrawal whole, with its elements of Art. 16(2) and
 * its own link. Equal content makes an equal mail.
 *
 * @param at the digest's own moment
 */
export function writeDigestMail(
  contents: readonly (NoticeContent | WithdrawalContent)[],
  locale: NoticeLocale,
  at: Date,
): WrittenMail & { readonly fileName: string } {
  const words = digestMailWords[locale]
  const listings = contents.reduce((sum, { kind, items }) => sum + (kind === 'notice' ? items.length : 0), 0)
  const day = writeDay(locale, at.toISOString())
  const { outcome, reason, ticket } = digestWords(locale).columns
  const blocks: MailBlock[] = [
    { kind: 'title', text: words.title(day) },
    ...(listings === 0
      ? [paragraph(words.onlyWithdrawals)]
      : [paragraph(words.lead(listings)), paragraph(words.fillIn(outcome, reason, ticket))]),
  ]
  const head = writeMail(locale, words.subject(listings, day), blocks)
  const mails = contents.map(writeMailOf)
  return {
    subject: head.subject,
    text: [head.text, ...mails.map(({ text }) => text)].join('\n\n'),
    html: head.html.replace('</body>', () => `${mails.map(({ html }) => `<hr>\n${bodyOf(html)}\n`).join('')}</body>`),
    fileName: `${words.fileName}-${at.toISOString().slice(0, 10)}.xlsx`,
  }
}

const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text })

/** What stands between the tags of a document that `writeMail` wrote: whatever came from outside is escaped in it. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>') + '<body>\n'.length, html.lastIndexOf('\n</body>'))
}
