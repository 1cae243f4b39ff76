import { load } from 'cheerio'
import { visibleParts } from './visible-parts.ts'

/** What is read of a page, in UTF-16 code units, and how many of its tags that may name an image. */
const longestRead = 3_000_000
const mostTags = 500

/**
 * Addresses of the images that a page shows, in its order, the one that it shares first: `og:image`, `img`, the largest of a
 * `srcset`. Only what is fetched by http or https. Never throws, and takes a time in proportion to the page: only the few tags
 * that name images are parsed, since a tree of a hostile page can take minutes.
 *
 * @param pageUrl where the page stands, for addresses relative to it
 */
export function pageImages(html: string, pageUrl: string, most: number): string[] {
  const page = load(imageTags(html.slice(0, longestRead)), null, false)
  const base = absolute(page('base[href]').first().attr('href') ?? '', pageUrl) ?? pageUrl
  const shared = page('meta')
    .toArray()
    .filter((meta) => /^(og:image(:url)?|twitter:image)$/.test(page(meta).attr('property') ?? page(meta).attr('name') ?? ''))
    .map((meta) => page(meta).attr('content'))
  const shown = page('*')
    .toArray()
    .flatMap((image) => {
      const { src, srcset } = page(image).attr() ?? {}
      if (page(image).is('img')) return [largestOf(srcset) ?? src]
      return page(image).is('source') ? [largestOf(srcset)] : []
    })
  const addresses = [...shared, ...shown].flatMap((address) => absolute(address ?? '', base) ?? [])
  return [...new Set(addresses)].slice(0, most)
}

/** The tags that may name an image, one after another; what stands in a script or a comment names none. */
function imageTags(html: string): string {
  const tags = visibleParts(html).flatMap((part) => part.match(/<(?:base|meta|img|source)\b[^<>]{0,4000}>/gi) ?? [])
  return tags.slice(0, mostTags).join('')
}

/** "a.jpg 320w, b.jpg 640w" or "a.jpg, b.jpg 2x": the address with the largest number. */
function largestOf(srcset: string | undefined): string | undefined {
  const candidates = (srcset ?? '')
    .split(/,\s/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .filter(([address]) => address)
  const sized = candidates.map(([address, size = '1x']) => ({ address, size: Number.parseFloat(size) || 0 }))
  return sized.toSorted((one, other) => other.size - one.size)[0]?.address
}

function absolute(address: string, base: string): string | null {
  const url = address.trim() === '' ? null : URL.parse(address.trim(), base)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  url.hash = ''
  return url.href
}
