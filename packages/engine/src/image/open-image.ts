import { checksum, headerInts, imageMagic, imageVersion, type Section, sections } from './sections.ts'

/** Views into an image; nothing is copied. */
export interface Image {
  readonly buffer: ArrayBufferLike
  readonly wordFilter: Int32Array
  readonly pairFilter: Int32Array
  readonly partFilter: Int32Array
  readonly wordSlots: Int32Array
  readonly pairSlots: Int32Array
  readonly forms: Int32Array
  readonly formTerms: Int32Array
  readonly terms: Int32Array
  readonly meaningFrom: Int32Array
  readonly units: Uint16Array
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
  if (length !== buffer.byteLength) {
    throw new ImageUnusable(`ruleset image of ${buffer.byteLength} bytes; expected ${length}: cut off on its way`)
  }
  if (checksum(new Int32Array(buffer)) !== sum) throw new ImageUnusable('ruleset image is damaged: its checksum is wrong')
  const place = (section: Section): readonly [number, number] => {
    const at = 4 + sections.indexOf(section) * 2
    return [header[at] as number, header[at + 1] as number]
  }
  const ints = (section: Section) => new Int32Array(buffer, place(section)[0], place(section)[1] / 4)
  const bytes = (section: Section) => new Uint8Array(buffer, ...place(section))
  return {
    buffer,
    wordFilter: ints('wordFilter'),
    pairFilter: ints('pairFilter'),
    partFilter: ints('partFilter'),
    wordSlots: ints('wordSlots'),
    pairSlots: ints('pairSlots'),
    forms: ints('forms'),
    formTerms: ints('formTerms'),
    terms: ints('terms'),
    meaningFrom: ints('meaningFrom'),
    units: new Uint16Array(buffer, place('units')[0], place('units')[1] / 2),
    texts: bytes('texts'),
    meanings: bytes('meanings'),
    rest: bytes('rest'),
  }
}
