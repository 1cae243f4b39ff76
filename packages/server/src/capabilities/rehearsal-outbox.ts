import { invariant } from '@vigie/casework'
import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'
import type { ObjectStore } from './object-store.ts'

/** Bytes as they can stand in JSON. */
export interface WrittenBytes {
  readonly encoding: 'utf8' | 'base64'
  readonly content: string
}

export interface RehearsedMail {
  readonly kind: 'mail'
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly replyTo?: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly headers: Readonly<Record<string, string>>
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly content: WrittenBytes }[]
}

export interface RehearsedRequest {
  readonly kind: 'request'
  readonly purpose: string
  readonly method: string
  readonly url: string
  /** Without the values of those that let somebody in. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: WrittenBytes
}

/** What would have left the machine. */
export type RehearsedMessage = RehearsedMail | RehearsedRequest

export interface KeptMessage {
  /** `<time>-<uuid>`: later ones sort later; give the last one as `after` for the next page. */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly message: RehearsedMessage
}

export interface RehearsalOutbox {
  keep(organisationId: string, message: RehearsedMessage): Promise<KeptMessage>
  /** Oldest first. */
  list(organisationId: string, page: { readonly after?: string; readonly limit: number }): Promise<KeptMessage[]>
  /** For the erasure of a person, and the end of the retention. */
  remove(organisationId: string, id: string): Promise<void>
}

export interface RehearsalOutboxOptions {
  readonly objects: ObjectStore
  readonly clock: Clock
  readonly ids: Ids
}

/** Messages that stayed here, one object each: `rehearsal/<organisationId>/<time>-<id>.json`. */
export function createRehearsalOutbox({ objects, clock, ids }: RehearsalOutboxOptions): RehearsalOutbox {
  return {
    keep: async (organisationId, message) => {
      const at = clock.now().toISOString()
      const kept = { id: `${at.toLowerCase().replaceAll(':', '')}-${ids.next()}`, at, message }
      await objects.put(keyOf(organisationId, kept.id), Buffer.from(JSON.stringify(kept, null, 2)))
      return kept
    },
    list: async (organisationId, { after, limit }) => {
      const from = after === undefined ? {} : { after: keyOf(organisationId, after) }
      const keys = await objects.list(folderOf(organisationId), { ...from, limit })
      const found = await Promise.all(keys.map((key) => objects.get(key)))
      return found.filter((bytes) => bytes !== null).map((bytes) => JSON.parse(bytes.toString()) as KeptMessage)
    },
    remove: (organisationId, id) => objects.remove(keyOf(organisationId, id)),
  }
}

function folderOf(organisationId: string): string {
  invariant(/^[a-z0-9][a-z0-9-]*$/.test(organisationId), 'an organisation has an id of small letters, digits and hyphens')
  return `rehearsal/${organisationId}/`
}

function keyOf(organisationId: string, id: string): string {
  invariant(/^[0-9a-z.-]+$/.test(id), 'a kept message has an id of time and UUID')
  return `${folderOf(organisationId)}${id}.json`
}
