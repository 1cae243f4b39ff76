import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import sharp from 'sharp'
import { sha256 } from './sha256.ts'

/** A picture that may be stored and shown: a JPEG drawn here, without anything that the file said beside it. */
export interface Photo {
  readonly bytes: Buffer
  /** Of these bytes. The same file sent twice gives the same. */
  readonly sha256: string
}

/** Longest file taken, in bytes. */
export const longestPhoto = 8 * 1024 * 1024

/** A camera of 50 megapixels draws 8192 × 6144. What unpacks to more is not unpacked. */
const mostPixels = 8192 * 6144

/** Longest side kept, in pixels: the text of a screenshot stays readable. */
const longestSide = 2048

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

/** What is drawn, by its first bytes: name and type are the sender's to choose. Nothing that can hold script or a document. */
const taken: readonly ((bytes: Buffer) => boolean)[] = [
  (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
  (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  (bytes) => /^ftypavi[fs]$/.test(ascii(bytes, 4, 12)),
]

/**
 * Draw a picture anew from what somebody sent (JPEG, PNG, WebP, AVIF): upright, on white, in sRGB, at most 2048 pixels long, and
 * without EXIF, place, colour profile, XMP or thumbnail. The bytes that were sent are kept nowhere.
 */
export async function readPhoto(sent: Buffer): Promise<Result<Photo, RefusalOf<'photo-unreadable' | 'photo-too-large'>>> {
  if (sent.length > longestPhoto) return refuse({ code: 'photo-too-large' })
  if (!taken.some((is) => is(sent))) return refuse({ code: 'photo-unreadable' })
  const options = { limitInputPixels: mostPixels, failOn: 'error', autoOrient: true } as const
  const size = await sharp(sent, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!size) return refuse({ code: 'photo-unreadable' })
  if (size.width * size.height > mostPixels) return refuse({ code: 'photo-too-large' })
  const bytes = await sharp(sent, options)
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 85, chromaSubsampling: '4:4:4' })
    .timeout({ seconds: 20 })
    .toBuffer()
    .catch(() => null)
  return bytes ? ok({ bytes, sha256: sha256(bytes) }) : refuse({ code: 'photo-unreadable' })
}
