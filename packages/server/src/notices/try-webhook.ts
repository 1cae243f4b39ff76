import { type OutboundAnswer, OutboundFailed, OutboundRefused } from '../capabilities/outbound.ts'
import { signWebhook } from '../capabilities/webhook-signature.ts'
import type { Context } from '../context.ts'
import { accepted, refused, type TryResult } from './try-result.ts'

/** A receiver stores the notice and answers; what takes longer is to be done after the answer. */
const timeoutMs = 20_000

export interface WebhookTry {
  readonly noticeId: string
  readonly organisationId: string
  readonly url: string
  /** Newest first; each signs. */
  readonly secrets: readonly string[]
  readonly body: string
}

/** One try by webhook (Standard Webhooks). 2xx is taken over; 410 is "never again"; anything else is tried again. */
export async function tryWebhook(ctx: Pick<Context, 'outbound' | 'clock'>, one: WebhookTry): Promise<TryResult> {
  const { noticeId, organisationId, url, secrets, body } = one
  const now = ctx.clock.now()
  const signed = signWebhook({ id: noticeId, timestamp: now, body, secrets })
  const headers = { 'content-type': 'application/json', ...signed }
  try {
    const answer = await ctx.outbound.fetch({
      organisationId,
      method: 'POST',
      url,
      headers,
      body,
      maxBytes: 1024,
      timeoutMs,
      purpose: 'webhook',
    })
    return readAnswer(answer, now)
  } catch (error) {
    if (error instanceof OutboundFailed) return refused(`no answer: ${error.kind}`)
    // Names may resolve otherwise tomorrow; the rest of an address does not mend itself.
    if (error instanceof OutboundRefused)
      return refused(`not asked: ${error.code}`, { isFinal: error.code !== 'address-refused' })
    throw error
  }
}

function readAnswer({ status, headers }: OutboundAnswer, now: Date): TryResult {
  const isRehearsed = headers['x-vigie-rehearsal'] !== undefined
  if (status >= 200 && status < 300) return accepted(isRehearsed ? 'rehearsed, not sent' : `HTTP ${status}`)
  return refused(`HTTP ${status}`, { isFinal: status === 410, retryAfterSeconds: readRetryAfter(headers['retry-after'], now) })
}

/** Seconds, or a date (RFC 9110 section 10.2.3); null for what is neither. */
function readRetryAfter(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null
  if (/^\d{1,9}$/.test(value)) return Number(value)
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000))
}
