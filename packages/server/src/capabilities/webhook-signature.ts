import { timingSafeEqual } from 'node:crypto'
import { invariant } from '@vigie/casework'
import { Webhook } from 'standardwebhooks'
import type { Ids } from './ids.ts'

/** Longest time between signing and receiving, and how far two clocks may differ (Standard Webhooks, "Verifying timestamps"). */
const toleranceSeconds = 300

export interface SignedWebhook {
  readonly 'webhook-id': string
  /** Seconds since 1970. */
  readonly 'webhook-timestamp': string
  /** `v1,<base64>` for each secret, separated by spaces. */
  readonly 'webhook-signature': string
}

/** A new secret: 256 bits, as `whsec_<base64>`. */
export function newWebhookSecret(ids: Pick<Ids, 'token'>): string {
  return `whsec_${Buffer.from(ids.token(), 'base64url').toString('base64')}`
}

/**
 * The header fields of a webhook by the Standard Webhooks specification. While a secret is changed, sign with the old and the new:
 * a receiver accepts whichever it has. The id stays the same when the same notice is sent again.
 */
export function signWebhook(webhook: {
  readonly id: string
  readonly timestamp: Date
  readonly body: string
  readonly secrets: readonly string[]
}): SignedWebhook {
  const { id, timestamp, body, secrets } = webhook
  invariant(secrets.length > 0, 'a webhook is signed with at least one secret')
  // A dot would let the same signed text be cut in two ways.
  invariant(/^[\w-]+$/.test(id), 'the id of a webhook is of letters, digits, - and _')

  return {
    'webhook-id': id,
    'webhook-timestamp': `${secondsOf(timestamp)}`,
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, timestamp, body)).join(' '),
  }
}

export type SignatureCheck = 'valid' | 'malformed' | 'too-old' | 'too-new' | 'wrong-signature'

/**
 * Whether a webhook that came in was signed with one of our secrets, not long before `now`. The moment is given, where the library's
 * own check reads the machine's clock. Whoever accepts it must still see to it that the same id is not taken twice.
 */
export function verifyWebhook(received: {
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The bytes as they came, decoded as UTF-8; parsed and printed again they would not match. */
  readonly body: string
  readonly secrets: readonly string[]
  readonly now: Date
}): SignatureCheck {
  const { headers, body, secrets, now } = received
  const { 'webhook-id': id, 'webhook-timestamp': sent, 'webhook-signature': signatures } = headers
  if (typeof id !== 'string' || typeof sent !== 'string' || typeof signatures !== 'string') return 'malformed'
  if (!/^[\w.-]{1,256}$/.test(id) || !/^\d{1,12}$/.test(sent) || signatures.length > 4096) return 'malformed'

  const age = secondsOf(now) - Number(sent)
  if (age > toleranceSeconds) return 'too-old'
  if (age < -toleranceSeconds) return 'too-new'

  const timestamp = new Date(Number(sent) * 1000)
  const expected = secrets.map((secret) => new Webhook(secret).sign(id, timestamp, body))
  const isOurs = signatures.split(' ').some((given) => expected.some((own) => isSame(given, own)))
  return isOurs ? 'valid' : 'wrong-signature'
}

function secondsOf(time: Date): number {
  return Math.floor(time.getTime() / 1000)
}

function isSame(given: string, own: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(own)]
  return a.length === b.length && timingSafeEqual(a, b)
}
