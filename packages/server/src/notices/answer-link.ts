import type { Context } from '../context.ts'
import { baseUrlOf } from '../listening.ts'
import type { NoticeLocale } from './notice-content.ts'

/** How long a platform may answer by the link. */
export const answerLinkDays = 180

/**
 * The secret of a notice's answer link: 256 bits. It is made of the notice's number under the install's secret instead of by chance,
 * so that each later try to deliver says the same link while the database holds nothing but its hash.
 */
export function answerToken({ vault }: Pick<Context, 'vault'>, noticeId: string): string {
  return vault.sign('answer-link', noticeId)
}

export function answerUrl({ config }: Pick<Context, 'config'>, locale: NoticeLocale, token: string): string {
  return `${baseUrlOf(config)}/${locale}/answer/${token}`
}
