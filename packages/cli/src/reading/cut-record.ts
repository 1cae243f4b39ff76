const quote = 0x22
const carriageReturn = 0x0d
const newline = 0x0a

/** Start and end (exclusive) of one cell in the bytes, without its quotes. */
export interface Cell {
  readonly start: number
  readonly end: number
  /** Doubled quotes stand for one inside a quoted cell. */
  readonly quoted: boolean
}

export type Cut =
  | { readonly cells: readonly Cell[]; readonly end: number }
  | { readonly error: 'text-after-quote'; readonly cell: number; readonly at: number }
  | 'unfinished'

/**
 * Cut one CSV record (RFC 4180) that begins at `from`; `end` is behind its line break. A quote inside an unquoted cell is a
 * plain character, as in `12" tusk`. `unfinished`: the record does not end in these bytes; a quote is open or more must come.
 * @param final nothing follows, so the end of the bytes ends the record
 */
export function cutRecord(bytes: Buffer, from: number, delimiter: number, final: boolean): Cut {
  const cells: Cell[] = []
  let at = from

  for (;;) {
    const quoted = bytes[at] === quote
    let end: number
    if (quoted) {
      end = closingQuote(bytes, at + 1)
      if (end === -1 || (end + 1 === bytes.length && !final)) return 'unfinished'
      cells.push({ start: at + 1, end, quoted })
      at = end + 1
      if (bytes[at] === carriageReturn && (bytes[at + 1] === newline || at + 1 === bytes.length)) at += 1
    } else {
      end = at
      while (end < bytes.length && bytes[end] !== delimiter && bytes[end] !== newline) end += 1
      const bare = bytes[end - 1] === carriageReturn && end > at && bytes[end] !== delimiter ? end - 1 : end
      cells.push({ start: at, end: bare, quoted })
      at = end
    }

    if (at >= bytes.length) return final ? { cells, end: at } : 'unfinished'
    if (bytes[at] === newline) return { cells, end: at + 1 }
    if (bytes[at] !== delimiter) return { error: 'text-after-quote', cell: cells.length, at }
    at += 1
  }
}

function closingQuote(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(quote, from)
  while (at !== -1 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2)
  return at
}
