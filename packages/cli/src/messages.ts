import { type ExplanationLocale, explanationLocales } from '@vigie/engine'
import { messagesEn } from './words/messages-en.ts'
import { messagesFr } from './words/messages-fr.ts'

/** The sentences of the commands in one language; facts in, words out. */
export type Messages = typeof messagesEn

const catalogue: Record<ExplanationLocale, Messages> = { en: messagesEn, fr: messagesFr }

export function messagesIn(locale: ExplanationLocale): Messages {
  return catalogue[locale]
}

/**
 * The language asked for by `--lang`, else that of the environment (LC_ALL, LC_MESSAGES, LANG in this order, as POSIX has it),
 * else English. Looks at the raw arguments because even the help and the errors of usage must come in that language.
 */
export function detectLocale(args: readonly string[], env: Readonly<Record<string, string | undefined>>): ExplanationLocale {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1]
  const wanted = at >= 0 ? asked : env.LC_ALL || env.LC_MESSAGES || env.LANG
  return explanationLocales.find((locale) => wanted?.toLowerCase().startsWith(locale)) ?? 'en'
}
