/** What an image is, by its first bytes: what a server says of it, or its name, is not asked. Nothing that can hold script. */
export interface ImageKind {
  readonly mediaType: string
  readonly ending: string
}

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

const kinds: readonly (readonly [mediaType: string, ending: string, is: (bytes: Uint8Array) => boolean])[] = [
  ['image/jpeg', 'jpg', (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff],
  ['image/png', 'png', (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['image/gif', 'gif', (bytes) => /^GIF8[79]a$/.test(ascii(bytes, 0, 6))],
  ['image/webp', 'webp', (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'],
  ['image/avif', 'avif', (bytes) => /^ftypavi[fs]$/.test(ascii(bytes, 4, 12))],
]

/** @example imageKind(bytes) // { mediaType: 'image/jpeg', ending: 'jpg' }, or null when it is no image that is kept */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  const found = kinds.find(([, , is]) => is(bytes))
  return found ? { mediaType: found[0], ending: found[1] } : null
}
