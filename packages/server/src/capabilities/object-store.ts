/**
 * Bytes under a key, kept for good: captures, attachments, rehearsed messages. A key never changes what it holds, so that what is
 * shown as evidence is what was stored.
 *
 * Keys are `[a-z0-9][a-z0-9/._-]*` (object-key.ts). Anything else is a bug and throws.
 */
export interface ObjectStore {
  /** Stored whole or not at all, and on the disk when it answers. The same bytes again change nothing; other bytes throw `ObjectTaken`. */
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Buffer | null>
  /** No error when there is none. */
  remove(key: string): Promise<void>
  /** Keys that begin with the prefix, in the order of their characters, after the one given. */
  list(prefix: string, page: { readonly after?: string; readonly limit: number }): Promise<string[]>
}

/** Somebody tried to change what a key holds. */
export class ObjectTaken extends Error {
  override readonly name = 'ObjectTaken'

  constructor(key: string) {
    super(`${key} already holds other bytes`)
  }
}
