import stringWidth from 'string-width'

/** A stretch of a text in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Paint {
  /** What goes before and behind a matched word: ANSI codes, brackets, or nothing. */
  readonly before: string
  readonly after: string
}

export const colourPaint: Paint = { before: '\u001b[1;33m', after: '\u001b[0m' }
export const bracketPaint: Paint = { before: '[', after: ']' }
export const noPaint: Paint = { before: '', after: '' }

/** Text that stands back on a terminal with colours. */
export function dim(text: string): string {
  return `\u001b[2m${text}\u001b[0m`
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * A seller's text on one line, with the words at `spans` painted, cut to `width` columns (a Chinese character takes two).
 * When it must be cut, the first painted word stays in view. Control and direction characters, by which a text could rule
 * the terminal, become `·`.
 * @param width null: never cut
 */
export function paintText(text: string, spans: readonly Span[], paint: Paint, width: number | null): string {
  const safe = withoutControls(text)
  if (width === null || stringWidth(safe) <= width) return painted(safe, spans, paint)
  const { start, end } = windowOn(safe, spans, width)
  return (
    (start > 0 ? '…' : '') +
    painted(
      safe.slice(start, end),
      spans.map((span) => shifted(span, start)),
      paint,
    ) +
    (end < safe.length ? '…' : '')
  )
}

/** Pad to `width` columns, or cut with an ellipsis. */
export function fitText(text: string, width: number): string {
  const line = paintText(text, [], noPaint, width)
  return line + ' '.repeat(Math.max(0, width - stringWidth(line)))
}

/** One code unit for one, so that spans stay true. */
function withoutControls(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '·')
}

function painted(text: string, spans: readonly Span[], paint: Paint): string {
  let out = ''
  let at = 0
  for (const { start, end } of merged(spans)) {
    const from = Math.max(start, at)
    if (end <= from || from >= text.length) continue
    out += text.slice(at, from) + paint.before + text.slice(from, end) + paint.after
    at = Math.min(end, text.length)
  }
  return out + text.slice(at)
}

/** Spans in order, overlapping ones joined. */
function merged(spans: readonly Span[]): Span[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start)
  const joined: Span[] = []
  for (const span of inOrder) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start - by, end: end - by }
}

/** The stretch of the text to show, with room for an ellipsis at either side; a third of it stands before the first span. */
function windowOn(text: string, spans: readonly Span[], width: number): Span {
  const first = merged(spans)[0]
  const fromStart = stretch(text, 0, width - 1)
  if (!first || first.end <= fromStart) return { start: 0, end: fromStart }

  const start = startBefore(text, first.start, Math.floor(width / 3))
  const room = width - 1
  return stringWidth(text.slice(start)) <= room ? { start, end: text.length } : { start, end: stretch(text, start, room - 1) }
}

/** The grapheme that begins at most `columns` before `end`. */
function startBefore(text: string, end: number, columns: number): number {
  const before = [...graphemes.segment(text.slice(0, end))].reverse()
  let used = 0
  let start = end
  for (const { segment, index } of before) {
    used += stringWidth(segment)
    if (used > columns) break
    start = index
  }
  return start
}

/** How far from `start` the text reaches in `columns`, never inside a grapheme. */
function stretch(text: string, start: number, columns: number): number {
  let used = 0
  let end = start
  for (const { segment, index } of graphemes.segment(text.slice(start))) {
    used += stringWidth(segment)
    if (used > columns) break
    end = start + index + segment.length
  }
  return end
}
