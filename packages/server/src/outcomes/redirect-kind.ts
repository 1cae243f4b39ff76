import { wallAddress } from './wall-marks.ts'

/**
 * Where a look was sent on to.
 * - `same`: to the same listing under another spelling of its address.
 * - `home`: to a site's first page.
 * - `login`: to a page that lets people in: a log-in, a consent, a bot check.
 * - `other`: anywhere else: a search, a category, another site.
 */
export type RedirectKind = 'same' | 'home' | 'login' | 'other'

export interface Redirect {
  readonly kind: RedirectKind
  readonly isOtherSite: boolean
}

/**
 * What became of the address that was asked for. Null when it was answered itself.
 *
 * @example redirectKind('https://www.market.example/itm/123456', 'https://market.example/') // { kind: 'home', isOtherSite: false }
 */
export function redirectKind(asked: string, answered: string): Redirect | null {
  const [from, to] = [new URL(asked), new URL(answered)]
  if (bare(from) === bare(to)) return null
  const isOtherSite = siteOf(from.hostname) !== siteOf(to.hostname)
  if (wallAddress.test(`${to.hostname}${to.pathname}`) && !wallAddress.test(`${from.hostname}${from.pathname}`)) {
    return { kind: 'login', isOtherSite }
  }
  if (!isOtherSite && (isSpelling(from, to) || isSameNumber(from, to))) return { kind: 'same', isOtherSite }
  return { kind: isHome(to) ? 'home' : 'other', isOtherSite }
}

/** As the connection knows it: no fragment. */
const bare = ({ href }: URL) => href.replace(/#.*$/, '')

/** The same path and questions, but for scheme, "www", a slash at the end and the case of letters. */
function isSpelling(from: URL, to: URL): boolean {
  const spelled = ({ pathname, searchParams }: URL) =>
    `${pathname.replace(/\/+$/, '')}?${[...searchParams].filter(([name]) => !/^(utm_|ref$|locale$|lang$)/.test(name)).join('&')}`.toLowerCase()
  return spelled(from) === spelled(to)
}

/** A listing's number moves with it when its words change: /itm/old-bangle-123456 → /itm/bangle-123456. */
function isSameNumber(from: URL, to: URL): boolean {
  if (/(^|[/_-])(search|similar|category|categories|c|s|browse|recherche|suche)([/_-]|$)/i.test(to.pathname)) return false
  const numbers = numbersOf(`${from.pathname}${from.search}`)
  return (
    numbersOf(to.pathname).some((number) => numbers.includes(number)) ||
    (from.pathname === to.pathname && isOneOf(numbers, numbersOf(to.search)))
  )
}

const isOneOf = (numbers: readonly string[], others: readonly string[]) => others.some((each) => numbers.includes(each))
const numbersOf = (text: string): readonly string[] =>
  text.match(/(?<![A-Za-z0-9])(?=[A-Za-z]*\d)[A-Za-z0-9]{5,}(?![A-Za-z0-9])/g) ?? []

function isHome({ pathname }: URL): boolean {
  return /^\/?(([a-z]{2}([-_][a-z]{2,4})?|home|index(\.\w{2,5})?|main|default\.\w{2,5})\/?)?$/i.test(pathname)
}

/** Whose host it is, near enough: "www.market.co.uk" and "m.market.co.uk" are one site. */
function siteOf(hostname: string): string {
  const labels = hostname.toLowerCase().split('.')
  if (/^[\d.]+$|^\[/.test(hostname)) return hostname
  const isSecondLevel =
    labels.length > 2 && labels.at(-1)?.length === 2 && /^(co|com|org|net|gov|edu|ac|or|ne|go|gob)$/.test(labels.at(-2) ?? '')
  return labels.slice(isSecondLevel ? -3 : -2).join('.')
}
