/** Two readings of a source text, both of its length and with its line breaks, so that offsets and lines stay true. */
export interface MaskedCode {
  /** Comments blanked; strings, templates and regular expressions as written. */
  readonly withStrings: string
  /** Comments blanked, and what stands between quotes, backticks or a regular expression's slashes too. */
  readonly code: string
}

/**
 * Blanks what is not code, so that a word in a comment or a string is never taken for code. A scanner, not a parser: it
 * tells a regular expression from a division by what stands before it, and lets no quote run past the end of its line.
 */
export function maskCode(text: string): MaskedCode {
  const { comments, literals } = scan(text)
  const withStrings = blank(text, comments)
  return { withStrings, code: blank(withStrings, literals) }
}

type Range = readonly [start: number, end: number]

function scan(text: string): { comments: Range[]; literals: Range[] } {
  const comments: Range[] = []
  const literals: Range[] = []
  /** For each template literal that is open at a `${`: how many braces are open inside. */
  const open: number[] = []
  let code = '' // the code seen so far, for telling what a slash means
  let at = 0
  while (at < text.length) {
    const char = text[at] as string
    const depth = open.at(-1)
    if (text.startsWith('//', at) || text.startsWith('/*', at)) {
      const end = text[at + 1] === '/' ? endOf(text, '\n', at, 0) : endOf(text, '*/', at + 2, 2)
      comments.push([at, end])
      at = end
    } else if (char === '`' || (char === '}' && depth === 0)) {
      if (char === '}') open.pop()
      const end = endOfTemplate(text, at + 1)
      literals.push([at + 1, end])
      if (text[end] === '$') open.push(0)
      at = end + (text[end] === '$' ? 2 : 1)
      code = '`'
    } else if (char === "'" || char === '"' || (char === '/' && startsRegex(code, text[at + 1]))) {
      const end = endOfQuote(text, at + 1, char)
      literals.push([at + 1, end])
      at = end + 1
      code = '"'
    } else {
      if (depth !== undefined && (char === '{' || char === '}')) open[open.length - 1] = depth + (char === '{' ? 1 : -1)
      if (char.trim()) code = `${code.slice(-12)}${char}`
      else if (/[\w$]$/.test(code)) code += ' '
      at++
    }
  }
  return { comments, literals }
}

/** A slash begins a regular expression where a value may begin; `</` and `/>` belong to markup. */
function startsRegex(before: string, next: string | undefined): boolean {
  if (next === '>' || before.endsWith('<')) return false
  return /(^|[=(,:;[!&|?{}+\-*%~^>]|\b(return|typeof|case|in|of|void|throw|await|yield|else)) ?$/.test(before)
}

/** Where a quote or a regular expression closes: at its own mark, unescaped and in no character class, or at the line's end. */
function endOfQuote(text: string, from: number, mark: string): number {
  let inClass = false
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '\n') return at
    if (char === '\\') at++
    else if (mark === '/' && char === '[') inClass = true
    else if (mark === '/' && char === ']') inClass = false
    else if (char === mark && !inClass) return at
  }
  return text.length
}

/** Where a template's text stops: at its closing backtick or at the next `${`. */
function endOfTemplate(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '`' || text.startsWith('${', at)) return at
  }
  return text.length
}

function endOf(text: string, mark: string, from: number, added: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found + added
}

function blank(text: string, ranges: readonly Range[]): string {
  let out = ''
  let from = 0
  for (const [start, end] of ranges) {
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ')
    from = end
  }
  return out + text.slice(from)
}
