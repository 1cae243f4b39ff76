import { crc32, inflateRawSync } from 'node:zlib'

export interface ZipLimits {
  /** Entries of the directory. */
  readonly entries: number
  /** Sum of the wanted parts, unpacked. */
  readonly unpackedBytes: number
}

export type ZipReading =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Buffer> }
  | { readonly ok: false; readonly why: 'not-a-zip' | 'unpacks-too-large' }

/**
 * The wanted parts of a ZIP file by their names. Never throws, and never unpacks more than the limit, whatever the file declares:
 * first the sizes in the directory are added up, then each part is unpacked up to its declared size and no further. Parts that are
 * encrypted, damaged, named twice or of ZIP64 make it no ZIP file for us.
 */
export function readZip(bytes: Buffer, isWanted: (name: string) => boolean, limits: ZipLimits): ZipReading {
  const entries = listEntries(bytes, limits.entries)?.filter(({ name }) => isWanted(name))
  if (!entries || new Set(entries.map(({ name }) => name)).size < entries.length) return { ok: false, why: 'not-a-zip' }
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes) return { ok: false, why: 'unpacks-too-large' }

  const parts = new Map<string, Buffer>()
  for (const entry of entries) {
    const part = unpack(bytes, entry)
    if (typeof part === 'string') return { ok: false, why: part }
    parts.set(entry.name, part)
  }
  return { ok: true, parts }
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

const endSignature = 0x06054b50
const endLength = 22
const directorySignature = 0x02014b50
const directoryLength = 46
const localSignature = 0x04034b50
const localLength = 30
const encrypted = 1
const stored = 0
const deflated = 8

/** APPNOTE 4.3.12: the directory at the end of the file. */
function listEntries(bytes: Buffer, most: number): Entry[] | null {
  const end = findEnd(bytes)
  if (end === null) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count > most) return null

  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + directoryLength > bytes.length || bytes.readUInt32LE(at) !== directorySignature) return null
    const nameEnd = at + directoryLength + bytes.readUInt16LE(at + 28)
    if (nameEnd > bytes.length || bytes.readUInt16LE(at + 8) & encrypted) return null
    entries.push({
      name: bytes.toString('utf8', at + directoryLength, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** APPNOTE 4.3.16: the last record of the file, which a comment of up to 65,535 bytes may follow. */
function findEnd(bytes: Buffer): number | null {
  const last = bytes.length - endLength
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature && bytes.readUInt16LE(at + 20) === last - at) return at
  }
  return null
}

function unpack(bytes: Buffer, { method, crc, packedSize, size, offset }: Entry): Buffer | 'not-a-zip' | 'unpacks-too-large' {
  if (offset + localLength > bytes.length || bytes.readUInt32LE(offset) !== localSignature) return 'not-a-zip'
  const start = offset + localLength + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const packed = bytes.subarray(start, start + packedSize)
  if (packed.length < packedSize) return 'not-a-zip'
  const part = method === stored ? packed : method === deflated ? inflate(packed, size) : 'not-a-zip'
  if (typeof part === 'string') return part
  return part.length === size && crc32(part) === crc ? part : 'not-a-zip'
}

function inflate(packed: Buffer, size: number): Buffer | 'not-a-zip' | 'unpacks-too-large' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks-too-large' : 'not-a-zip'
  }
}
