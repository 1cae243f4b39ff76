/** What stands on no page, or around what it is about. */
const unseen = 'script, style, template, noscript, svg, head, nav, footer, iframe, select'
const blocks =
  'address, article, aside, br, dd, div, dt, figcaption, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, p, section, td, th, tr'

/** What a page shows, as lines of text. It is parsed apart from this page: nothing in it runs, and nothing is fetched. */
export function readableText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const title = page.title.trim()
  for (const element of page.querySelectorAll(unseen)) element.remove()
  for (const element of page.querySelectorAll(blocks)) {
    element.before('\n')
    element.after('\n')
  }
  const lines = (page.body?.textContent ?? '').split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim())
  return [title, ...lines].filter((line, at, all) => line !== '' && line !== all[at - 1]).join('\n')
}
