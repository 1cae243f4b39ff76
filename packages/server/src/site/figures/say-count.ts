import type { Locale } from '../../http/choose-locale.ts'
import type { SayWords } from '../site-words.ts'
import type { PublicCount } from './public-count.ts'

/** A count in words: "1,204", "< 5", "≥ 12", "not shown". */
export function sayCount(count: PublicCount, t: SayWords, locale: Locale): string {
  if (count.kind === 'exact') return new Intl.NumberFormat(locale).format(count.amount)
  if (count.kind === 'few') return t('figures:count.few')
  return count.atLeast > 0 ? t('figures:count.atLeast', { amount: count.atLeast }) : t('figures:count.hidden')
}

/** The amount that may be drawn; null where it is not shown. */
export function amountOf(count: PublicCount): number | null {
  return count.kind === 'exact' ? count.amount : null
}
