/** Elements of a line drawing; no text (it would need two languages), no picture, no script. */
const allowed = /^(?:svg|g|path|circle|ellipse|line|polyline|polygon|rect)$/

/** What keeps an SVG from standing in a page: it must take the page's colour and bring nothing of its own. */
export function faultsOfDrawing(text: string): string[] {
  const faults: string[] = []
  if (!/^<svg [^>]*viewBox="0 0 \d+ \d+"/.test(text)) faults.push('does not begin with <svg … viewBox="0 0 …">')
  const strange = [...text.matchAll(/<([a-zA-Z][\w:-]*)/g)].map((match) => match[1] ?? '').find((name) => !allowed.test(name))
  if (strange) faults.push(`has <${strange}>; expected lines and shapes only`)
  const colour = [...text.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map((match) => match[1] ?? '')
  const wrong = colour.find((value) => value !== 'none' && value !== 'currentColor')
  if (wrong) faults.push(`has the colour "${wrong}"; expected none or currentColor`)
  // What lies in front hides what lies behind: the page fills class "paper" with the colour of its ground.
  if (/\s(?:style|id|on\w+|href)=|\sclass="(?!paper")/.test(text)) faults.push('has a style, class, id or link of its own')
  return faults
}
