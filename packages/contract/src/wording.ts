/** Digits of a number in a language: 1,000,000 or 1 000 000. */
export function formatNumber(value: number, locale: string, decimals = 0): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)
}

/** A number and its noun: 1 row, 2 rows; 0 ligne, 2 lignes. */
export function formatCount(value: number, locale: string, one: string, many: string): string {
  return `${formatNumber(value, locale)} ${new Intl.PluralRules(locale).select(value) === 'one' ? one : many}`
}

/**
 * A size for people, in powers of a thousand.
 *
 * @param letter of a byte: B, or o in French
 * @example formatBytes(3_240_000, 'fr', 'o') // '3,2 Mo' with a space that does not break
 */
export function formatBytes(bytes: number, locale: string, letter: string): string {
  const units = ['', 'k', 'M', 'G', 'T']
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** power
  return `${formatNumber(value, locale, power > 0 && value < 100 ? 1 : 0)}\u00a0${units[power]}${letter}`
}

/** The nouns of a length of time: one and many. */
export interface AgeWords {
  readonly locale: string
  readonly day: readonly [string, string]
  readonly hour: readonly [string, string]
  readonly minute: readonly [string, string]
  readonly moment: string
}

/** A length of time in its largest unit: 3 days, 2 hours, 5 minutes. */
export function formatAge(seconds: number, { locale, day, hour, minute, moment }: AgeWords): string {
  const units = [
    [86_400, day],
    [3600, hour],
    [60, minute],
  ] as const
  for (const [length, [one, many]] of units) {
    if (seconds >= length) return formatCount(Math.floor(seconds / length), locale, one, many)
  }
  return moment
}

/** A piece of somebody's text, fit to stand inside a message: short, and without characters that rule a terminal. */
export function quotedPiece(text: string): string {
  const safe = text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const characters = [...safe]
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : safe
}
