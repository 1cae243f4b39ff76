import { formatNumber, quotedPiece } from '@vigie/contract/wording'

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
