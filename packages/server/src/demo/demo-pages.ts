/** A listing's page on a site of the demo world. */
export function writeListingPage({
  title,
  text,
  language,
}: {
  readonly title: string
  readonly text: string
  readonly language: string
}): string {
  const paragraphs = text.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`)
  return page(language, title, [`<h1>${escapeHtml(title)}</h1>`, ...paragraphs, `<p>${padding}</p>`])
}

export function writeGonePage(language: string): string {
  const words = language === 'fr' ? 'Cette annonce n’est plus disponible' : 'This listing is no longer available'
  return page(language === 'fr' ? 'fr' : 'en', words, [`<h1>${words}</h1>`])
}

export function writeWallPage(): string {
  return page('en', 'Log in', ['<h1>Log in</h1>', '<form><input type="email"><input type="password"></form>'])
}

/** Sites surround a listing with words of their own. */
const padding =
  'Ask the seller a question. Add to favourites. Share. Postage and returns. More of this seller. Safety on this site.'

function page(language: string, title: string, body: readonly string[]): string {
  const head = `<meta charset="utf-8"><title>${escapeHtml(title)}</title>`
  return `<!doctype html><html lang="${language}"><head>${head}</head><body><main>${body.join('')}</main></body></html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
