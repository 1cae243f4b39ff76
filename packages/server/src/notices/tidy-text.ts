/** Characters that rule a terminal, a mail program or the direction of the text around them. */
const ruling = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]+/gu

/** Of a quote, in characters: a notice shows what was seen, and is no copy of the listing. */
export const longestQuote = 300

/** One line of at most so many characters; what is cut off ends in an ellipsis. */
export function oneLine(text: string, most = 500): string {
  const line = text.toWellFormed().replace(ruling, ' ').replace(/\s+/g, ' ').trim()
  const characters = [...line.slice(0, 2 * most + 2)]
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** A text of paragraphs: lines end in \n, no more than one blank line in a row. */
export function paragraphs(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map((line) => line.toWellFormed().replace(ruling, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
