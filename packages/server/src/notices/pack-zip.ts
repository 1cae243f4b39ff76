import { crc32, deflateRawSync } from 'node:zlib'

/** 1 January 1980, the first day that ZIP knows: equal parts make equal bytes. */
const dosDate = 0x0021
const nameIsUtf8 = 0x0800
const version = 20

/** A ZIP file of these parts, in their order; `deflate` packs them, else they are stored as they are. */
export function packZip(parts: Iterable<readonly [name: string, part: Buffer]>, { deflate }: { deflate: boolean }): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, part] of parts) {
    const packed = deflate ? deflateRawSync(part) : part
    const nameBytes = Buffer.from(name)
    const shared = sharedFields(deflate ? 8 : 0, crc32(part), packed.length, part.length, nameBytes.length)
    const local = Buffer.concat([numbers([0x04034b50, 4]), shared, nameBytes])
    directory.push(
      numbers([0x02014b50, 4], [version, 2]),
      shared,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      nameBytes,
    )
    files.push(local, packed)
    offset += local.length + packed.length
  }
  const list = Buffer.concat(directory)
  const count = files.length / 2
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [list.length, 4], [offset, 4], [0, 2])
  return Buffer.concat([...files, list, end])
}

/** What stands alike before a file and in the directory: APPNOTE 4.3.7 and 4.3.12. */
function sharedFields(method: number, crc: number, packedSize: number, size: number, nameLength: number): Buffer {
  return numbers(
    ...([
      [version, 2],
      [nameIsUtf8, 2],
      [method, 2],
      [0, 2],
      [dosDate, 2],
    ] as const),
    ...([
      [crc, 4],
      [packedSize, 4],
      [size, 4],
      [nameLength, 2],
      [0, 2],
    ] as const),
  )
}

/** Little-endian numbers of so many bytes each. */
function numbers(...all: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes)
      buffer.writeUIntLE(value, 0, bytes)
      return buffer
    }),
  )
}
