import type { ExplanationLocale } from '../explanation.ts'
import type { Messages } from './messages.ts'
import { messagesEn } from './messages-en.ts'
import { messagesFr } from './messages-fr.ts'

export const messagesOf: Readonly<Record<ExplanationLocale, Messages>> = { en: messagesEn, fr: messagesFr }

/**
 * What groups, products, kinds of offer, bent spellings and reasons to set something aside are called; the one place for these
 * words, for every program that shows a verdict.
 */
export function namesIn(locale: ExplanationLocale): Pick<Messages, 'groups' | 'products' | 'offers' | 'tricks' | 'reasons'> {
  return messagesOf[locale]
}
