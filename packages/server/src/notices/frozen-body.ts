import { createHash } from 'node:crypto'
import type { Channel } from '@vigie/casework'
import { formFields } from './form-fields.ts'
import type { NoticeContent, WithdrawalContent } from './notice-content.ts'
import { writeNoticeJson } from './write-notice-json.ts'
import { writeNoticeMail } from './write-notice-mail.ts'
import { writeWithdrawalMail } from './write-withdrawal-mail.ts'

/** What is kept of the bytes that leave, and the SHA-256 of those bytes. */
export interface FrozenBody {
  /** The bytes with the secret of the answer link cut out: whoever reads the database cannot answer for a platform. */
  readonly kept: Buffer
  readonly sha256: string
}

/** Write down once what every try will send. */
export function freezeBody(channel: Channel, content: NoticeContent | WithdrawalContent, token: string): FrozenBody {
  const text = bodyText(channel, content)
  return { kept: Buffer.from(text.replaceAll(token, cutOut(content.noticeId))), sha256: sha256(text) }
}

/**
 * The very text that was frozen; null when the secret is not the one that it was frozen with, because the install's secret has
 * been changed.
 */
export function thawBody(noticeId: string, { kept, sha256: expected }: FrozenBody, token: string): string | null {
  const text = kept.toString().replaceAll(cutOut(noticeId), token)
  return sha256(text) === expected ? text : null
}

/** A mail as it is frozen: all but sender and recipient, which are of the moment. */
export interface MailParts {
  readonly from: string
  readonly reply_to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The words of a notice or of a withdrawal as a mail. */
export function writeMailOf(content: NoticeContent | WithdrawalContent) {
  return content.kind === 'notice' ? writeNoticeMail(content) : writeWithdrawalMail(content)
}

function bodyText(channel: Channel, content: NoticeContent | WithdrawalContent): string {
  if (channel === 'webhook' || channel === 'digest') return writeNoticeJson(content)
  if (channel === 'form' && content.kind === 'notice') return JSON.stringify({ fields: formFields(content) })
  const { notifier } = content
  return JSON.stringify({ from: notifier.name, reply_to: notifier.email, ...writeMailOf(content) } satisfies MailParts)
}

/** What stands in for the secret. Nobody else's text holds it by accident. */
const cutOut = (noticeId: string) => `answer-token-of-${noticeId}`

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
