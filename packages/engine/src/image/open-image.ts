import { readLinks } from './links.ts'
import { checksum, headerInts, imageMagic, imageVersion, placesFrom, type Section, sections } from './sections.ts'

/** Views into an image; nothing is copied. */
export interface Image {
  readonly buffer: ArrayBufferLike
  readonly headFilter: Int32Array
  readonly gramFilter: Int32Array
  readonly loneCharacters: Int32Array
  readonly wordFilter: Int32Array
  readonly pairFilter: Int32Array
  readonly partFilter: Int32Array
  readonly slipFilter: Int32Array
  readonly compoundFilter: Int32Array
  readonly edges: Int32Array
  readonly wordSlots: Int32Array
  readonly pairSlots: Int32Array
  readonly pairForms: Int32Array
  readonly slipSlots: Int32Array
  readonly forms: Int32Array
  readonly formTerms: Int32Array
  readonly shortNames: Int32Array
  readonly terms: Int32Array
  readonly meaningFrom: Int32Array
  readonly units: Uint16Array
  /** Per language that writes compounds as one word: the letters that link their parts. */
  readonly links: readonly (readonly string[])[]
  readonly texts: Uint8Array
  readonly meanings: Uint8Array
  readonly rest: Uint8Array
}

/** A buffer that is no whole ruleset image of this version. `message` says what was found and what was expected. */
export class ImageUnusable extends Error {
  override name = 'ImageUnusable'
}

/**
 * Look at a buffer as a ruleset image. Throws `ImageUnusable` when it is something else, of another version, cut off or damaged.
 */
export function openImage(buffer: ArrayBufferLike): Image {
  if (buffer.byteLength < headerInts * 4) throw new ImageUnusable(`ruleset image of ${buffer.byteLength} bytes: cut off or empty`)
  const header = new Int32Array(buffer, 0, headerInts)
  const [magic, version, length, sum] = header as unknown as [number, number, number, number]
  if (magic !== imageMagic) throw new ImageUnusable('not a ruleset image: it does not begin with "VGRS"')
  if (version !== imageVersion)
    throw new ImageUnusable(`ruleset image of version ${version}; this engine reads version ${imageVersion}: compile it again`)
  if (length !== buffer.byteLength || length % 4 !== 0) {
    const why = length > buffer.byteLength ? 'cut off on its way' : 'it is not all of one image'
    throw new ImageUnusable(`ruleset image of ${buffer.byteLength} bytes; expected ${length}: ${why}`)
  }
  if (checksum(new Int32Array(buffer)) !== sum) throw new ImageUnusable('ruleset image is damaged: its checksum is wrong')
  const place = (section: Section) => placeOf(header, section, length)
  const ints = (section: Section) => new Int32Array(buffer, place(section)[0], place(section)[1] / 4)
  const shorts = (section: Section) => new Uint16Array(buffer, place(section)[0], place(section)[1] / 2)
  const bytes = (section: Section) => new Uint8Array(buffer, ...place(section))
  return {
    buffer,
    headFilter: ints('headFilter'),
    gramFilter: ints('gramFilter'),
    loneCharacters: ints('loneCharacters'),
    wordFilter: ints('wordFilter'),
    pairFilter: ints('pairFilter'),
    partFilter: ints('partFilter'),
    slipFilter: ints('slipFilter'),
    compoundFilter: ints('compoundFilter'),
    edges: ints('edges'),
    wordSlots: ints('wordSlots'),
    pairSlots: ints('pairSlots'),
    pairForms: ints('pairForms'),
    slipSlots: ints('slipSlots'),
    forms: ints('forms'),
    formTerms: ints('formTerms'),
    shortNames: ints('shortNames'),
    terms: ints('terms'),
    meaningFrom: ints('meaningFrom'),
    units: shorts('units'),
    links: readLinks(shorts('links')),
    texts: bytes('texts'),
    meanings: bytes('meanings'),
    rest: bytes('rest'),
  }
}

/** Offset and length of a section in bytes, both within the image: who made it may have erred, checksum and all. */
function placeOf(header: Int32Array, section: Section, end: number): readonly [number, number] {
  const at = placesFrom + sections.indexOf(section) * 2
  const [from, size] = [header[at] as number, header[at + 1] as number]
  const unit = byteSections.has(section) ? 1 : unitSections.has(section) ? 2 : 4
  if (from < headerInts * 4 || size < 0 || from + size > end || from % 4 !== 0 || size % unit !== 0)
    throw new ImageUnusable(
      `ruleset image has its section "${section}" at ${from}, of ${size} bytes: not inside its ${end} bytes`,
    )
  return [from, size]
}

const byteSections: ReadonlySet<Section> = new Set(['texts', 'meanings', 'rest'])
const unitSections: ReadonlySet<Section> = new Set(['units', 'links'])
