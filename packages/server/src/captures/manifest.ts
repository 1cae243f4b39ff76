import { sha256 } from '../intake/sha256.ts'
import { stableJson } from './stable-json.ts'

/** One file of a capture. */
export interface Part {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
}

/** A part that is stored: what it is called, what it is, and where its bytes are. */
export interface StoredPart extends Part {
  readonly sha256: string
  readonly objectKey: string
}

export const manifestName = 'manifest.json'

export interface Manifested {
  readonly sha256: string
  /** The manifest first, then what it lists. */
  readonly parts: readonly StoredPart[]
}

/**
 * Put a manifest before a capture's parts. It names each with its size and SHA-256, so that whoever knows the manifest's hash can
 * tell whether anything was changed.
 *
 * @param said what else the manifest says: of which listing, from where, when
 */
export function withManifest(
  organisationId: string,
  said: Readonly<Record<string, unknown>>,
  parts: readonly Part[],
): Manifested {
  const stored = parts.map((part) => toStored(organisationId, part))
  const lines = stored.map(({ name, mediaType, bytes, sha256: hash }) => ({
    name,
    media_type: mediaType,
    bytes: bytes.length,
    sha256: hash,
  }))
  const bytes = Buffer.from(stableJson({ schema: 1, ...said, parts: lines }))
  const manifest = toStored(organisationId, { name: manifestName, mediaType: 'application/json', bytes })
  return { sha256: manifest.sha256, parts: [manifest, ...stored] }
}

/** By what it holds, so that storing twice is storing once; by organisation, so that one can erase without asking the others. */
function toStored(organisationId: string, part: Part): StoredPart {
  const hash = sha256(part.bytes)
  return { ...part, sha256: hash, objectKey: `captures/${organisationId}/${hash.slice(0, 2)}/${hash}` }
}
