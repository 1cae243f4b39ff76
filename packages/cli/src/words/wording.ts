/** Digits of a number in a language: 1,000,000 or 1 000 000. */
export function formatNumber(value: number, locale: string, decimals = 0): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)
}

/** A number and its noun: 1 row, 2 rows; 0 ligne, 2 lignes. */
export function formatCount(value: number, locale: string, one: string, many: string): string {
  return `${formatNumber(value, locale)} ${new Intl.PluralRules(locale).select(value) === 'one' ? one : many}`
}

/** How `--map` names a column of the header as the title: the first that has a name. */
export function mapExample(columns: readonly string[], placeholder: string): string {
  const pair = `title=${quotedPiece(columns.find((column) => column !== '') ?? placeholder)}`
  return `--map ${/[^\p{L}\p{N}_=.-]/u.test(pair) ? `"${pair}"` : pair}`
}

/** A duration in seconds; what would round to nothing is told as less than a tenth. */
export function formatSeconds(milliseconds: number, locale: string): string {
  const tenth = 100
  const seconds = formatNumber(Math.max(milliseconds, tenth) / 1000, locale, 1)
  return `${milliseconds < tenth ? '<\u00a0' : ''}${seconds}\u00a0s`
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
