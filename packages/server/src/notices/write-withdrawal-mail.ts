import type { WrittenMail } from './mail-block.ts'
import type { WithdrawalContent } from './notice-content.ts'
import { noticeWords, writeMoment } from './notice-words.ts'
import { writeMail } from './write-mail.ts'

/** The mail that takes back a notice. It says what to do, and expressly not that the offers are permitted. */
export function writeWithdrawalMail(content: WithdrawalContent): WrittenMail {
  const { noticeId, withdrawsId, withdrawsSentAt, sentAt, locale, platform, notifier, items, reasons } = content
  const words = noticeWords(locale)
  const { withdrawal, colon } = words
  const count = items.length
  const line = (label: string, text: string) => ({ label, lines: [{ text }] })
  return writeMail(locale, withdrawal.subject(count, withdrawsId), [
    { kind: 'title', text: withdrawal.title(withdrawsId) },
    {
      kind: 'facts',
      colon,
      facts: [
        line(words.from, notifier.name),
        line(words.email, notifier.email),
        line(words.to, platform),
        ...(sentAt === '' ? [] : [line(withdrawal.sent, writeMoment(locale, sentAt))]),
        line(withdrawal.number, noticeId),
      ],
    },
    { kind: 'paragraph', text: withdrawal.lead(withdrawsId, writeMoment(locale, withdrawsSentAt)) },
    { kind: 'heading', text: withdrawal.reasons },
    { kind: 'paragraph', text: reasons },
    { kind: 'heading', text: withdrawal.listings(count) },
    { kind: 'list', lines: items.map(({ url }) => ({ text: url, href: url })) },
    { kind: 'heading', text: words.asks },
    { kind: 'paragraph', text: withdrawal.asks },
    { kind: 'paragraph', text: withdrawal.noOpinion(count) },
  ])
}
