import { checksum, headerInts, imageMagic, imageVersion, placesFrom, type Section, sections } from './sections.ts'

export type SectionArrays = Readonly<Record<Section, Int32Array | Uint16Array | Uint8Array>>

/** Lay the sections one behind the other into one buffer, each at a multiple of four. */
export function writeImage(arrays: SectionArrays): ArrayBuffer {
  const places: number[] = []
  let end = headerInts * 4
  for (const section of sections) {
    places.push(end)
    end = roundUp(end + arrays[section].byteLength)
  }
  const image = new ArrayBuffer(end)
  const header = new Int32Array(image, 0, headerInts)
  const bytes = new Uint8Array(image)
  header.set([imageMagic, imageVersion, end, 0])
  sections.forEach((section, number) => {
    const { buffer, byteOffset, byteLength } = arrays[section]
    const at = places[number] as number
    header.set([at, byteLength], placesFrom + number * 2)
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
  })
  header[3] = checksum(new Int32Array(image))
  return image
}

const roundUp = (bytes: number) => (bytes + 3) & ~3
