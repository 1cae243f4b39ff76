import { type CheerioAPI, load } from 'cheerio/slim'
import { decodePage } from './decode-page.ts'

/** What of a page tells whether a listing is on it. */
export interface Page {
  /** What the page is about, as far as one line says it: what it calls itself to others, else its heading, else the window's title. */
  readonly name: string | null
  /** The window's title, what the page calls itself to others (og:title) and its first-order headings. */
  readonly titles: readonly string[]
  /** What it puts in front of the reader: titles, headings of the first three orders, alerts and messages of emptiness. */
  readonly prominent: readonly string[]
  /** What can be read on it, without menus, header, footer, forms and buttons. */
  readonly mainText: string
  /** All that can be read on it. */
  readonly text: string
  /** What is in it without being shown: descriptions for search engines, folded parts, structured data. */
  readonly hiddenText: string
  readonly hasPassword: boolean
  readonly hasScripts: boolean
  /** Addresses of its scripts and frames, and what it names a captcha or a challenge, in small letters. */
  readonly sources: string
  /** It has more tags than are read: the rest of it is unknown. */
  readonly isCut: boolean
}

/** Several times what a large page has. Where a page is made to hurt, the time to read it grows with the square of this. */
const mostTags = 40_000

/**
 * Read a page of HTML as it came. Total, and done within about a second: whatever bytes come in, a page comes out. The tree is walked
 * without recursion, because a page may be nested deeper than a call stack is.
 */
export function readPage(body: Buffer, contentType: string): Page {
  const html = decodePage(body, contentType)
  const end = endOfTags(html)
  const document = load(html.slice(0, end))
  const finds = emptyFinds()
  const waiting: Visit[] = [{ nodes: document.root()[0]?.children ?? [], next: 0, place: top }]
  for (let visit = waiting.at(-1); visit; visit = waiting.at(-1)) {
    const node = visit.nodes[visit.next++]
    if (!node) waiting.pop()
    else if (node.type === 'text') takeText(finds, node.data, visit.place)
    else if ('attribs' in node) {
      const place = takeElement(finds, node, visit.place)
      if (place) waiting.push({ nodes: node.children, next: 0, place })
    }
  }
  return { ...pageOf(finds), isCut: end < html.length }
}

function endOfTags(html: string): number {
  let at = -1
  for (let tags = 0; tags < mostTags; tags++) {
    at = html.indexOf('<', at + 1)
    if (at < 0) return html.length
  }
  return at
}

type Node = NonNullable<ReturnType<CheerioAPI['root']>[0]>['children'][number]
type Element = Extract<Node, { attribs: unknown }>

interface Visit {
  readonly nodes: readonly Node[]
  next: number
  readonly place: Place
}

/** Where in the page something stands. */
interface Place {
  readonly isShown: boolean
  readonly isMain: boolean
  /** The headings and messages that it is part of. */
  readonly within: readonly string[][]
}

const top: Place = { isShown: true, isMain: true, within: [] }

interface Finds {
  readonly titles: string[][]
  /** Of the titles, what the page calls itself to others, and its headings. */
  readonly named: string[][]
  readonly headed: string[][]
  readonly prominent: string[][]
  readonly main: string[]
  readonly text: string[]
  readonly hidden: string[]
  readonly sources: string[]
  hasPassword: boolean
  hasScripts: boolean
}

function emptyFinds(): Finds {
  return {
    titles: [],
    named: [],
    headed: [],
    prominent: [],
    main: [],
    text: [],
    hidden: [],
    sources: [],
    hasPassword: false,
    hasScripts: false,
  }
}

/** A message in front of the reader is short; a longer part with such a name is the page itself. */
const longestMessage = 500

function pageOf({ titles, named, headed, prominent, main, text, hidden, sources, ...rest }: Finds): Omit<Page, 'isCut'> {
  const headings = allJoined(titles)
  const messages = allJoined(prominent).filter((each) => each.length <= longestMessage)
  return {
    name: allJoined(named)[0] ?? allJoined(headed)[0] ?? headings[0] ?? null,
    titles: headings,
    prominent: [...headings, ...messages],
    mainText: joined(main),
    text: joined(text),
    hiddenText: joined(hidden),
    sources: sources.join('\n').toLowerCase(),
    ...rest,
  }
}

const joined = (parts: readonly string[]) => parts.join(' ').replace(/\s+/g, ' ').trim()
const allJoined = (all: readonly (readonly string[])[]) => all.map(joined).filter((each) => each !== '')

function takeText({ main, text, hidden }: Finds, words: string, { isShown, isMain, within }: Place): void {
  if (!isShown) {
    hidden.push(words)
    return
  }
  text.push(words)
  if (isMain) main.push(words)
  for (const each of within) each.push(words)
}

const neverRead = new Set(['style', 'template', 'noscript', 'svg', 'canvas', 'object'])
const aside = new Set(['nav', 'header', 'footer', 'aside', 'form', 'label', 'select', 'option', 'button', 'dialog'])
const messageClass =
  /(^|[\s_-])(error|alert|empty|not-?found|unavailable|expired|deleted|removed|deactivated|inactive|warning|flash)([\s_-]|$)/i

/** Note what an element says by itself. @returns where its children stand; null when they are not read */
function takeElement(finds: Finds, { name, attribs }: Pick<Element, 'name' | 'attribs'>, place: Place): Place | null {
  const { src, type, content, id = '', class: classes = '', role } = attribs
  if (src && (name === 'script' || name === 'iframe')) finds.sources.push(src)
  if (/captcha|challenge/i.test(id + classes)) finds.sources.push(`${id} ${classes}`)
  if (name === 'input' && type?.toLowerCase() === 'password') finds.hasPassword = true
  if (name === 'meta' && content) takeMeta(finds, attribs.property ?? attribs.name ?? '', content)
  if (name === 'script') {
    finds.hasScripts = true
    return /json/i.test(type ?? '') ? { isShown: false, isMain: false, within: [] } : null
  }
  if (neverRead.has(name)) return null
  const isShown = place.isShown && !isHidden(attribs)
  const isMain = place.isMain && !aside.has(name)
  if (name === 'title' || name === 'h1') {
    const within = opened(finds.titles, place)
    if (name === 'h1') finds.headed.push(within.at(-1) as string[])
    return { isShown, isMain: false, within }
  }
  const isMessage = name === 'h2' || name === 'h3' || role === 'alert' || messageClass.test(classes) || messageClass.test(id)
  return { isShown, isMain, within: isMessage ? opened(finds.prominent, place) : place.within }
}

/** Nested deeper than this, headings are no headings but an attack on memory. */
const mostNested = 8

function opened(list: string[][], { within }: Place): readonly string[][] {
  if (within.length >= mostNested) return within
  const words: string[] = []
  list.push(words)
  return [...within, words]
}

function takeMeta({ titles, named, hidden }: Finds, name: string, content: string): void {
  if (/^(og|twitter):title$/i.test(name)) {
    titles.push([content])
    named.push([content])
  }
  if (/^((og|twitter):)?description$/i.test(name)) hidden.push(content)
}

function isHidden({ hidden, style = '', 'aria-hidden': ariaHidden }: Readonly<Record<string, string | undefined>>): boolean {
  return hidden !== undefined || ariaHidden === 'true' || /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}
