/** What a page never shows: nothing in it is a tag or a word of the page. */
const neverShown = ['script', 'style', 'template'] as const

/** The parts of a page that stand outside of comments and of these elements, in a time in proportion to the page. */
export function visibleParts(html: string, hidden: readonly string[] = neverShown): string[] {
  const begins = new RegExp(`<!--|<(?:${hidden.join('|')})\\b`, 'gi')
  const ends = new Map(hidden.map((name) => [`<${name}`, new RegExp(`</${name}[^<>]*>?`, 'gi')])).set('<!--', /-->/g)
  const parts: string[] = []
  let at = 0
  for (const { 0: from, index } of html.matchAll(begins)) {
    if (index < at) continue
    parts.push(html.slice(at, index))
    const to = ends.get(from.toLowerCase()) ?? /$/g
    to.lastIndex = index
    const end = to.exec(html)
    // What is never closed hides all the rest.
    if (!end) return parts
    at = end.index + end[0].length
  }
  return [...parts, html.slice(at)]
}
