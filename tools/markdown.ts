/** A piece of a Markdown text with the line it stands on, counted from 1. */
export interface Piece {
  readonly text: string
  readonly line: number
}

/** What the checkers read in a Markdown text. Code is no prose: no link or heading is looked for in it. */
export interface Markdown {
  readonly headings: readonly Piece[]
  /** Targets of links and images, as written. */
  readonly links: readonly Piece[]
  /** What stands between backticks inside a paragraph. */
  readonly codeSpans: readonly Piece[]
  /** The lines of fenced blocks, diagrams excepted. */
  readonly codeLines: readonly Piece[]
}

export function readMarkdown(text: string): Markdown {
  const headings: Piece[] = []
  const links: Piece[] = []
  const codeSpans: Piece[] = []
  const codeLines: Piece[] = []
  let fence: string | null = null
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1
    const mark = /^\s*```(\w*)/.exec(content)
    if (mark) fence = fence === null ? (mark[1] ?? '') : null
    else if (fence !== null) {
      if (fence !== 'mermaid') codeLines.push({ text: content.trim(), line })
    } else {
      const prose = content.replace(/`([^`]+)`/g, (_, span: string) => {
        codeSpans.push({ text: span, line })
        return `\`${' '.repeat(span.length)}\``
      })
      const heading = /^#{1,6}\s+(.*)$/.exec(content)
      if (heading) headings.push({ text: heading[1] as string, line })
      for (const match of prose.matchAll(
        /\]\(<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*(\S+)|<(?:img|a)\b[^>]*?\b(?:src|href)="([^"]+)"/g,
      )) {
        links.push({ text: (match[1] ?? match[2] ?? match[3]) as string, line })
      }
    }
  }
  return { headings, links, codeSpans, codeLines }
}

/** The anchors GitHub gives a text's headings: lower case, punctuation dropped, spaces as hyphens, repeats numbered. */
export function anchorsOf(headings: readonly Piece[]): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const { text } of headings) {
    const words = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const slug = words.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-')
    let anchor = slug
    for (let repeat = 1; anchors.has(anchor); repeat++) anchor = `${slug}-${repeat}`
    anchors.add(anchor)
  }
  return anchors
}
