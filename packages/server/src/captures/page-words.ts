import { load } from 'cheerio'
import { visibleParts } from './visible-parts.ts'

/** What a page says of the listing that stands on it. */
export interface PageWords {
  readonly title: string
  readonly description: string
}

/** What is read of a page and kept of it, in UTF-16 code units; a page of one listing says less. */
const longestRead = 3_000_000
const longestTitle = 500
const longestText = 20_000
const mostMetas = 200

/** What stands around a listing, or is shown to nobody. */
const around = ['title', 'script', 'style', 'template', 'noscript', 'svg', 'nav', 'footer', 'aside', 'select', 'iframe']

/** Elements that begin a line of their own. */
const blocks =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|fieldset|figcaption|form|h[1-6]|header|hr|li|main|ol|option|p|pre|section|table|td|th|tr|ul)$/

/**
 * Title and text of a page: what it says of its product to machines (JSON-LD, Open Graph), then what it shows. Null where that is
 * nothing. Never throws, and takes a time in proportion to the page: no tree is built, since that of a hostile page can take minutes.
 */
export function pageWords(bytes: Buffer, contentType: string): PageWords | null {
  const html = decoded(bytes, contentType).slice(0, longestRead)
  const shown = visibleParts(html).join(' ')
  const product = findProduct(html)
  const metas = readMetas(shown)
  const title = product.name ?? metas.get('og:title') ?? plain(/<title\b[^<>]*>([^<]*)/i.exec(shown)?.[1] ?? '')
  const said = product.description ?? metas.get('og:description') ?? metas.get('description') ?? ''
  const text = shownText(html)
  const isRepeated = oneLine(text).includes(oneLine(said))
  const description = (isRepeated ? text : [said, text].filter(Boolean).join('\n\n')).slice(0, longestText).trim()
  const words = { title: oneLine(title).slice(0, longestTitle).trim(), description }
  return words.title === '' && words.description === '' ? null : words
}

/** By what the page says of its own letters, else as UTF-8. */
function decoded(bytes: Buffer, contentType: string): string {
  const said = /charset\s*=\s*["']?([\w-]+)/i
  const [, label = 'utf-8'] = said.exec(contentType) ?? said.exec(bytes.subarray(0, 4096).toString('latin1')) ?? []
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}

function readMetas(shown: string): ReadonlyMap<string, string> {
  const tags = shown.match(/<meta\b[^<>]{0,4000}>/gi)?.slice(0, mostMetas) ?? []
  const page = load(tags.join(''), null, false)
  const metas = page('meta').toArray()
  const read = metas.map((meta) => [
    page(meta).attr('property') ?? page(meta).attr('name') ?? '',
    page(meta).attr('content') ?? '',
  ])
  return new Map(
    read.flatMap(([name = '', content = '']) => (content.trim() ? [[name.toLowerCase(), content.trim()] as const] : [])),
  )
}

interface Product {
  readonly name?: string
  readonly description?: string
}

/** The first product that the page describes in JSON-LD. */
function findProduct(html: string): Product {
  for (const [, attributes = '', json = ''] of html.matchAll(/<script\b([^<>]{0,1000})>([^<]{0,200000})/gi)) {
    if (!attributes.includes('application/ld+json')) continue
    const product = parsed(json).find(({ '@type': type }) => [type].flat().some((each) => each === 'Product' || each === 'Offer'))
    if (product) return { ...wordsOf('name', product.name), ...wordsOf('description', product.description) }
  }
  return {}
}

const wordsOf = (key: 'name' | 'description', value: unknown): Product =>
  typeof value === 'string' && value.trim() ? { [key]: plain(value) } : {}

/** What stands in a piece of JSON-LD, alone, in a list or in a graph. */
function parsed(json: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const all = [JSON.parse(json) as unknown]
      .flat()
      .flatMap((each) => [each, (each as { '@graph'?: unknown } | null)?.['@graph']].flat())
    return all.filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null)
  } catch {
    return []
  }
}

/** What the page shows, a line for each block; of a page that says where its main part is, that part. */
function shownText(html: string): string {
  const whole = visibleParts(html, around).join('\n')
  const from = whole.search(/<main\b/i)
  const body = from >= 0 ? from : Math.max(0, whole.search(/<body\b/i))
  const end = from >= 0 ? whole.slice(from).search(/<\/main\b/i) : -1
  const lines = plain(withoutTags(end >= 0 ? whole.slice(body, from + end) : whole.slice(body))).split('\n')
  return lines
    .map(oneLine)
    .filter((line) => line !== '')
    .filter((line, at, all) => line !== all[at - 1])
    .join('\n')
}

/** From one angle bracket to the next: a tag is a line's end or nothing. What is never closed is no text. */
function withoutTags(html: string): string {
  const parts: string[] = []
  let at = 0
  while (at < html.length) {
    const begin = html.indexOf('<', at)
    const end = begin < 0 ? -1 : html.indexOf('>', begin)
    parts.push(html.slice(at, begin < 0 ? undefined : begin).replaceAll(/\s+/g, ' '))
    if (end < 0) break
    const [, name = ''] = /^<\/?([a-z][a-z0-9-]{0,20})/i.exec(html.slice(begin, begin + 24)) ?? []
    if (blocks.test(name.toLowerCase())) parts.push('\n')
    at = end + 1
  }
  return parts.join('')
}

/** Without tags, and with its characters in the place of their names: "5&nbsp;&euro;" is "5 €". */
function plain(text: string): string {
  return load(text.replaceAll(/<[^<>]*>/g, ' ').replaceAll('<', ' '), null, false).text()
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
